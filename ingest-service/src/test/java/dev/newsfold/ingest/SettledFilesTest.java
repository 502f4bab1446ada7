package dev.newsfold.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.newsfold.contracts.RawArticle;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** With an interval that no test lives to see the end of: what is taken is taken at once. */
@ServiceTest
@TestProfile(SettledFilesTest.SeldomListed.class)
@EnabledOnOs(OS.LINUX)
class SettledFilesTest {

  private static final Duration MUCH_LONGER_THAN_IT_TAKES = Duration.ofSeconds(2);

  /** Overrides what the folder of the tests has. */
  public static final class SeldomListed implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("newsfold.inbox.poll-interval", "10m");
    }
  }

  @ConfigProperty(name = "newsfold.inbox.folder")
  Path inbox;

  @Inject PublishedRecords published;

  @BeforeEach
  void requireLeases() throws IOException {
    assumeTrue(WatchedFolder.hasLeases(inbox));
  }

  @Test
  void areTakenAtOnceWhereTheyAreMovedIn() {
    // given
    WatchedFolder.drop(inbox, "earlier.txt", "Found by the first look, perhaps.".getBytes(UTF_8));
    awaitDone("earlier.txt");

    // when
    WatchedFolder.drop(inbox, "moved.txt", "Moved in.".getBytes(UTF_8));

    // then
    awaitDone("moved.txt");
    assertThat(published.articles("Moved in.")).hasSize(1);
  }

  @Test
  void areTakenInAFolderThatWasMadeAMomentAgo() throws IOException {
    // when
    Files.createDirectories(inbox.resolve("new/newer"));
    Files.writeString(inbox.resolve("new/newer/inside.txt"), "Written inside.");

    // then
    awaitDone("new/newer/inside.txt");
  }

  @Test
  void areTakenWhenTheyAreClosedAndNotBefore() throws IOException {
    // given
    Path file = inbox.resolve("slow.txt");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("The first half, ".getBytes(UTF_8));
      await().during(MUCH_LONGER_THAN_IT_TAKES).until(() -> Files.exists(file));

      // when
      out.write("and the second one.".getBytes(UTF_8));
    }

    // then
    awaitDone("slow.txt");
    assertThat(published.articles("The first half"))
        .extracting(RawArticle::text)
        .containsExactly("The first half, and the second one.");
  }

  private void awaitDone(String name) {
    await()
        .atMost(WatchedFolder.PATIENCE)
        .until(() -> Files.exists(inbox.resolve("done").resolve(name)));
  }
}
