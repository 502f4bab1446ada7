package dev.newsfold.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.FeedState.AddedBy;
import dev.newsfold.contracts.FeedState.State;
import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.contracts.Topics;
import dev.newsfold.ingest.FeedStep;
import dev.newsfold.ingest.HandedIn;
import dev.newsfold.ingest.Ingestion;
import dev.newsfold.ingest.PublishedRecords;
import dev.newsfold.ingest.ServiceTest;
import dev.newsfold.ingest.WatchedFolder;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Statements;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class FeedLedgerTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Instant LATER =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(9));

  @Inject KafkaClients clients;
  @Inject ObjectMapper json;
  @Inject PublishConfiguration configuration;
  @Inject Ingestion ingestion;
  @Inject PublishedRecords published;

  private FeedLedger ledger() {
    return new FeedLedger(clients, json, configuration);
  }

  @Test
  void knowsAfterARestartHowFarAFeedCame() throws Exception {
    // given
    FeedState first = state("restarted", 1, List.of());
    FeedState second = state("restarted", 2, List.of(new FeedState.Item("1", "a")));
    ingestion.take(step(0, first)).get();

    // when
    boolean isAccepted = ingestion.take(step(1, second, "Article of a restarted feed.")).get();

    // then
    FeedLedger restarted = ledger();
    await()
        .atMost(WatchedFolder.PATIENCE)
        .untilAsserted(
            () -> {
              restarted.catchUp();
              assertThat(restarted.find("restarted")).contains(second);
            });
    assertThat(isAccepted).isTrue();
    assertThat(published.articles("Article of a restarted feed.")).hasSize(1);
    restarted.disconnect();
    remove(second);
  }

  @Test
  void refusesAStepFromAStateThatIsNotTheLast() throws Exception {
    // given
    FeedState first = state("refused", 1, List.of());
    FeedState second = state("refused", 2, List.of());
    ingestion.take(step(0, first)).get();
    ingestion.take(step(1, second, "Article of the first step.")).get();

    // when
    boolean isAccepted = ingestion.take(step(1, second, "Article of the second step.")).get();

    // then
    assertThat(isAccepted).isFalse();
    assertThat(published.articles("Article of the first step.")).hasSize(1);
    assertThat(published.articles("Article of the second step.")).isEmpty();
    remove(second);
  }

  @Test
  void forgetsARemovedFeed() throws Exception {
    // given
    FeedState feed = state("removed", 1, List.of());
    ingestion.take(step(0, feed)).get();

    // when
    remove(feed);

    // then
    assertThat(ingestion.feeds()).extracting(FeedState::id).doesNotContain("removed");
  }

  @Test
  void passesOverWhatIsNotTheStateOfAFeed() throws Exception {
    // given
    FeedState feed = state("poisoned", 1, List.of());
    ingestion.take(step(0, feed)).get();

    // when
    for (String poison : List.of("null", "{", "[]", "{\"id\": \"poisoned\"}")) {
      published.send(Topics.INGEST_FEEDS, "poisoned", poison);
    }
    published.send(Topics.INGEST_FEEDS, "other", json.writeValueAsString(feed));

    // then
    FeedLedger restarted = ledger();
    restarted.catchUp();
    assertThat(restarted.find("poisoned")).contains(feed);
    assertThat(restarted.find("other")).isEmpty();
    restarted.disconnect();
    remove(feed);
  }

  private void remove(FeedState feed) throws Exception {
    ingestion
        .take(new FeedStep(feed.id(), feed.version(), null, step(0, feed).document(), List.of()))
        .get();
  }

  private static FeedStep step(long expected, FeedState next, String... articles) {
    Document document = Document.ofBytes(next.url(), new byte[0], null);
    return new FeedStep(
        next.id(),
        expected,
        next,
        new HandedIn(document, Via.FEED, NOON),
        List.of(articles).stream().map(FeedLedgerTest::part).toList());
  }

  private static Part part(String text) {
    return new Part.Found("item 1", new FoundArticle("text/plain", text, 0, Statements.NONE));
  }

  private static FeedState state(String id, long version, List<FeedState.Item> items) {
    return new FeedState(
        id,
        version,
        "https://news.example/" + id,
        null,
        AddedBy.REST,
        Duration.ofMinutes(10),
        State.ACTIVE,
        null,
        null,
        null,
        null,
        // Not due as long as anyone tests
        LATER,
        0,
        0,
        items,
        List.of());
  }
}
