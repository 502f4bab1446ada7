package dev.newsfold.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.contracts.Topics;
import dev.newsfold.ingest.HandedIn;
import dev.newsfold.ingest.Ingestion;
import dev.newsfold.ingest.PublishedRecords;
import dev.newsfold.ingest.ServiceTest;
import dev.newsfold.ingest.Taken;
import dev.newsfold.ingest.WatchedFolder;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.identity.FileId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class LedgerTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @Inject KafkaClients clients;
  @Inject ObjectMapper json;
  @Inject PublishConfiguration configuration;
  @Inject Ingestion ingestion;
  @Inject PublishedRecords published;

  private Ledger ledger() {
    return new Ledger(clients, new Reports(clients, json, configuration), configuration);
  }

  @Test
  void knowsAfterARestartWhatWasTakenBefore() throws Exception {
    // given
    Document document = Document.ofBytes("ledger.txt", "Entered in the ledger.".getBytes(), null);

    // when
    Taken taken = ingestion.take(new HandedIn(document, Via.REST, NOON)).get();

    // then
    Ledger restarted = ledger();
    awaitKnown(restarted, taken);
    restarted.disconnect();
  }

  @Test
  void hearsWhatAnotherInstanceTakes() throws Exception {
    // given
    Ledger other = ledger();
    other.catchUp();
    Document document = Document.ofBytes("shared.txt", "Taken by one instance.".getBytes(), null);

    // when
    Taken taken = ingestion.take(new HandedIn(document, Via.REST, NOON)).get();

    // then
    awaitKnown(other, taken);
    other.disconnect();
  }

  @Test
  void readsWhatALaterReleaseEntered() throws Exception {
    // given
    String report =
        """
        {"id": "f-1", "name": "later.txt", "via": "rest", "state": "published", "bytes": 5,
         "articleIds": ["a1"], "rejections": [], "receivedAt": "2026-01-02T12:00:00Z",
         "ofTheFuture": {"a": [1]}}""";

    // when
    FileReport read = json.readValue(report, FileReport.class);

    // then
    assertThat(read.articleIds()).containsExactly("a1");
  }

  @Test
  void takesAFileAgainWhoseReportNobodyCanRead() throws Exception {
    // given
    Document document = Document.ofBytes("spoiled.txt", "Its report is spoiled.".getBytes(), null);
    String id = ingestion.take(new HandedIn(document, Via.REST, NOON)).get().report().id();
    for (String poison : List.of("null", "{\"id\": ", "{\"id\": \"" + id + "\"}")) {
      published.send(Topics.INGEST_FILES, id, poison);
      awaitUnknown(id);

      // when
      Taken again = ingestion.take(new HandedIn(document, Via.REST, NOON)).get();

      // then
      assertThat(again.before()).isFalse();
      assertThat(again.report().articleIds()).hasSize(1);
    }
  }

  private void awaitUnknown(String id) {
    Ledger other = ledger();
    await()
        .atMost(WatchedFolder.PATIENCE)
        .untilAsserted(
            () -> {
              other.catchUp();
              assertThat(other.find(FileId.parse(id).orElseThrow())).isEmpty();
            });
    other.disconnect();
  }

  /** A commit is answered a moment before consumers see what was committed. */
  private static void awaitKnown(Ledger ledger, Taken taken) {
    FileId id = FileId.parse(taken.report().id()).orElseThrow();
    await()
        .atMost(WatchedFolder.PATIENCE)
        .untilAsserted(
            () -> {
              ledger.catchUp();
              assertThat(ledger.find(id)).contains(taken.report());
            });
  }
}
