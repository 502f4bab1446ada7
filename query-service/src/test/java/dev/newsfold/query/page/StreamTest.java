package dev.newsfold.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in, what is handed in on the page, and what was rejected. */
@QuarkusTest
class StreamTest extends BrowserTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void followsAFileUntilItIsInAStory(@TempDir Path folder) throws IOException {
    // given
    Path file = Files.writeString(folder.resolve("ferry.txt"), "The ferry to Cres runs again.");
    StandInIngest.RUNNING.expect("ferry");
    reader.opens("#/stream");
    reader.find(".live.connected");

    // when
    reader.chooses("#files", file);
    reader.reads(".handed .state", "taken: 1 article");
    deliveries.deliver(Newsroom.late("ferry", "Ferry to Cres runs again"));

    // then
    assertThat(reader.text(".became a")).isEqualTo("Ferry to Cres runs again");
    reader.reads(".handed .state", "1 of 1 article in a story after");
    reader.reads(".arrivals li:first-child", "Ferry to Cres runs again");
    assertThat(StandInIngest.RUNNING.received())
        .singleElement()
        .asString()
        .contains("filename=\"ferry.txt\"", "The ferry to Cres runs again.");
    assertThat(reader.faults()).isEmpty();
    reader.keepsScreenshot("stream-handed-in");
  }

  @Test
  void takesAFileThatIsDroppedOnAnyView() {
    // given
    StandInIngest.RUNNING.expect("ferry");
    reader.opens("#/people");

    // when
    reader.runs(
        """
        const files = new DataTransfer();
        files.items.add(new File(['The ferry.'], 'dropped.txt', { type: 'text/plain' }));
        for (const name of ['dragenter', 'drop']) {
          document.body.dispatchEvent(new DragEvent(name, { dataTransfer: files, bubbles: true, cancelable: true }));
        }""");

    // then
    assertThat(reader.text(".handed strong")).isEqualTo("dropped.txt");
    await().atMost(PATIENCE).until(() -> !StandInIngest.RUNNING.received().isEmpty());
  }

  @Test
  void sendsRejectedInputAgainOnceItIsMended() {
    // given
    StandInIngest.RUNNING.expect("mended");
    reader.opens("#/stream");
    assertThat(reader.text(".rejections")).contains("a colon is missing");

    // when
    reader.clicks(".rejections li:first-child summary");
    reader.find(".retry textarea:enabled").clear();
    reader.types(".retry textarea", "{\"text\": \"The ferry was late.\"}");
    reader.clicks(".retry .chief");

    // then
    reader.reads(".retry .outcome", "Taken: 1 article");
    assertThat(StandInIngest.RUNNING.received())
        .singleElement()
        .asString()
        .contains("filename=\"ferries.ndjson\"", "{\"text\": \"The ferry was late.\"}");
  }

  @Test
  void saysWhatCannotBeSentAgain() {
    // given
    reader.opens("#/stream");

    // when
    reader.clicks(".rejections li:nth-child(2) summary");

    // then
    reader.reads(".retry .outcome", "It cannot be sent again");
    assertThat(reader.find(".retry .chief").isEnabled()).isFalse();
    assertThat(reader.barriers()).isEmpty();
    reader.keepsScreenshot("stream-rejected");
  }

  @Test
  void countsWhatTheConsumerReads() {
    // when
    reader.opens("#/stream");

    // then
    reader.reads(".tile .quiet", "nothing waits");
  }
}
