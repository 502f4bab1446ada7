package dev.newsfold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.FileReport.State;
import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.ingest.format.Document;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

@ServiceTest
class UnreadableDocumentsTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  /** Too large to be held in memory: it is opened once to be named, and again to be read. */
  private static final long LARGE = ReadDocument.MOST_BYTES + 1;

  @Inject Ingestion ingestion;
  @Inject PublishedRecords published;

  @Test
  void areRejectedWhereThereIsNoRightToReadThem() throws Exception {
    // given
    Document locked =
        document(
            "locked",
            () -> {
              throw new AccessDeniedException("locked");
            });

    // when
    Taken taken = take(locked);

    // then
    assertThat(taken.report().state()).isEqualTo(State.REJECTED);
    assertThat(published.rejections("locked"))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.code()).isEqualTo("unreadable");
              assertThat(rejection.reason()).isEqualTo("locked cannot be read: permission denied");
              assertThat(rejection.input()).isNull();
            });
  }

  @Test
  void areRejectedWhereTheyAreDeletedWhileTheyAreRead() throws Exception {
    // given
    byte[] bytes = "Read once.".getBytes();
    Iterator<Document.Content> openings =
        List.<Document.Content>of(
                () -> new ByteArrayInputStream(bytes),
                () -> {
                  throw new NoSuchFileException("deleted.txt");
                },
                () -> {
                  throw new NoSuchFileException("deleted.txt");
                })
            .iterator();

    // when
    Taken taken = take(document("deleted.txt", () -> openings.next().open()));

    // then
    assertThat(taken.report().rejections())
        .singleElement()
        .extracting(part -> part.reason())
        .isEqualTo("deleted.txt cannot be read: it was deleted while it was read");
  }

  @Test
  void areRejectedWhereTheDiskFailsInTheMiddle() throws Exception {
    // given
    Document failing =
        document(
            "failing.ndjson",
            () ->
                new InputStream() {
                  @Override
                  public int read() throws IOException {
                    throw new IOException("Input/output error");
                  }
                });

    // when
    Taken taken = take(failing);

    // then
    assertThat(taken.report().rejections())
        .singleElement()
        .extracting(part -> part.reason())
        .isEqualTo("failing.ndjson cannot be read: Input/output error");
  }

  @Test
  void areReadWhenTheSameBytesComeAgainAndCanBe() throws Exception {
    // given
    byte[] bytes = "Read the second time.".getBytes();
    Document.Content whole = () -> new ByteArrayInputStream(bytes);
    Document.Content broken =
        () -> {
          throw new IOException("Input/output error");
        };
    Iterator<Document.Content> openings = List.of(whole, broken, broken).iterator();
    Taken first = take(document("second.txt", () -> openings.next().open()));

    // when
    Taken second = take(document("second.txt", whole));

    // then
    assertThat(first.report().state()).isEqualTo(State.REJECTED);
    assertThat(second.before()).isFalse();
    assertThat(second.report().id()).isEqualTo(first.report().id());
    assertThat(second.report().state()).isEqualTo(State.PUBLISHED);
    assertThat(published.articles("Read the second time.")).hasSize(1);
    assertThat(take(document("third.txt", whole)).before()).isTrue();
  }

  private static Document document(String name, Document.Content content) {
    return new Document(name, LARGE, null, content);
  }

  private Taken take(Document document) throws ExecutionException, InterruptedException {
    return ingestion.take(new HandedIn(document, Via.INBOX, NOON)).get();
  }
}
