package dev.newsfold.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxFolderTest {

  private static final Outcome DONE = new Outcome(true, List.of());
  private static final Outcome FAILED = new Outcome(false, List.of("it is wrong"));

  @TempDir Path root;
  private InboxFolder inbox;

  @BeforeEach
  void open() throws IOException {
    inbox = new InboxFolder(root);
  }

  @Test
  void listsFilesOfAllFoldersInOrderOfTheirNames() throws IOException {
    // given
    write("b.txt", "b");
    write("sub/deeper/c.txt", "c");
    write("a.txt", "a");

    // when
    Listing listing = inbox.list();

    // then
    assertThat(names(listing)).containsExactly("a.txt", "b.txt", "sub/deeper/c.txt");
    assertThat(listing.troubles()).isEmpty();
  }

  @Test
  void passesOverWhatIsBeingWrittenAndWhatItPutAway() throws IOException {
    // given
    for (String name :
        List.of(".hidden", "a.part", "a.tmp", "a.txt~", ".sub/a.txt", "done/a", "failed/a")) {
      write(name, "x");
    }

    // when
    Listing listing = inbox.list();

    // then
    assertThat(listing.files()).isEmpty();
  }

  @Test
  void neverFollowsALink(@TempDir Path elsewhere) throws IOException {
    // given
    Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(root.resolve("link.txt"), secret);
    Files.createSymbolicLink(root.resolve("folder"), elsewhere);

    // when
    Listing listing = inbox.list();

    // then
    assertThat(listing.files()).isEmpty();
  }

  @Test
  void readsNothingThroughALinkThatReplacedAFile(@TempDir Path elsewhere) throws IOException {
    // given
    write("a.txt", "a");
    ClaimedFile claimed = claim();
    Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "secret");
    Files.delete(claimed.path());
    Files.createSymbolicLink(claimed.path(), secret);

    // when
    var opening =
        org.assertj.core.api.Assertions.catchThrowable(() -> claimed.document().content().open());

    // then
    assertThat(opening).isInstanceOf(IOException.class);
  }

  @Test
  void takesAClaimedFileOutOfSight() throws IOException {
    // given
    write("sub/a.txt", "a");

    // when
    ClaimedFile claimed = claim();

    // then
    assertThat(inbox.list().files()).isEmpty();
    assertThat(claimed.document().name()).isEqualTo("sub/a.txt");
    assertThat(contents()).containsExactly(entry(".working/sub/a.txt", "a"));
  }

  @Test
  void findsAgainWhatWasClaimedBeforeACrash() throws IOException {
    // given
    write("sub/a.txt", "a");
    claim();

    // when
    List<ClaimedFile> leftovers =
        new InboxFolder(root).leftovers().files().stream().map(inbox::claimedBefore).toList();

    // then
    assertThat(leftovers).extracting(file -> file.name().toString()).containsExactly("sub/a.txt");
  }

  @Test
  void putsAFileAwayWithoutAReasonWhereThereIsNone() throws IOException {
    // given
    write("sub/a.txt", "a");
    ClaimedFile claimed = claim();

    // when
    inbox.finish(claimed, DONE);

    // then
    assertThat(contents()).containsExactly(entry("done/sub/a.txt", "a"));
  }

  @Test
  void removesTheFoldersOfFinishedFilesWhereNothingElseIsInThem() throws IOException {
    // given
    write("one/deeper/a.txt", "a");
    ClaimedFile inOne = claim();
    write("other/b.txt", "b");
    ClaimedFile inOther = claim();
    write("other/c.txt", "c");
    claim();
    inbox.finish(inOne, DONE);
    inbox.finish(inOther, DONE);

    // when
    inbox.removeEmptyFolders(List.of(inOne, inOther));

    // then
    assertThat(root.resolve(".working/one")).doesNotExist();
    assertThat(root.resolve(".working/other/c.txt")).exists();
  }

  @Test
  void writesTheReasonBesideAFileThatFailed() throws IOException {
    // given
    write("a.txt", "a");
    ClaimedFile claimed = claim();

    // when
    inbox.finish(claimed, FAILED);

    // then
    assertThat(contents())
        .containsExactly(
            entry("failed/a.txt", "a"), entry("failed/a.txt.reason.txt", "it is wrong\n"));
  }

  @Test
  void numbersNamesThatAreTaken() throws IOException {
    // given
    write("failed/a.txt", "older");
    write("failed/a-2.txt.reason.txt", "older reason");
    write("a.txt", "a");
    ClaimedFile claimed = claim();

    // when
    inbox.finish(claimed, FAILED);

    // then
    assertThat(contents())
        .containsExactly(
            entry("failed/a-2.txt.reason.txt", "older reason"),
            entry("failed/a-3.txt", "a"),
            entry("failed/a-3.txt.reason.txt", "it is wrong\n"),
            entry("failed/a.txt", "older"));
  }

  @Test
  void leavesTheReasonForAFileThatIsGone() throws IOException {
    // given
    write("a.txt", "a");
    ClaimedFile claimed = claim();
    Files.delete(claimed.path());

    // when
    inbox.finish(claimed, FAILED);

    // then
    assertThat(contents()).containsExactly(entry("failed/a.txt.reason.txt", "it is wrong\n"));
  }

  private ClaimedFile claim() throws IOException {
    return inbox.claim(inbox.list().files().get(0));
  }

  private void write(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private List<String> names(Listing listing) {
    return listing.files().stream().map(file -> inbox.nameOf(file.path())).toList();
  }

  private TreeMap<String, String> contents() throws IOException {
    TreeMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
