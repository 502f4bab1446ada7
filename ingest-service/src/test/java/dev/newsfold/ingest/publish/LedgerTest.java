package dev.newsfold.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.ingest.HandedIn;
import dev.newsfold.ingest.Ingestion;
import dev.newsfold.ingest.ServiceTest;
import dev.newsfold.ingest.Taken;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.identity.FileId;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@ServiceTest
class LedgerTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @Inject KafkaClients clients;
  @Inject ObjectMapper json;
  @Inject PublishConfiguration configuration;
  @Inject Ingestion ingestion;

  @Test
  void knowsAfterARestartWhatWasTakenBefore() throws Exception {
    // given
    Document document = Document.ofBytes("ledger.txt", "Entered in the ledger.".getBytes(), null);
    Taken taken = ingestion.take(new HandedIn(document, Via.REST, NOON)).get();
    Ledger restarted = new Ledger(clients, json, configuration);

    // when
    restarted.catchUp();

    // then
    FileId id = FileId.parse(taken.report().id()).orElseThrow();
    assertThat(restarted.find(id)).contains(taken.report());
    restarted.disconnect();
  }

  @Test
  void hearsWhatAnotherInstanceTakes() throws Exception {
    // given
    Ledger other = new Ledger(clients, json, configuration);
    other.catchUp();
    Document document = Document.ofBytes("shared.txt", "Taken by one instance.".getBytes(), null);
    Taken taken = ingestion.take(new HandedIn(document, Via.REST, NOON)).get();

    // when
    other.catchUp();

    // then
    FileId id = FileId.parse(taken.report().id()).orElseThrow();
    assertThat(other.find(id)).contains(taken.report());
    other.disconnect();
  }
}
