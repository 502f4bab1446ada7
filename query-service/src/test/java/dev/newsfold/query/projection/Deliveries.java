package dev.newsfold.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Topics;
import dev.newsfold.query.database.Json;
import dev.newsfold.query.fixture.ArticleFixture;
import dev.newsfold.query.fixture.StoryFixture;
import dev.newsfold.query.index.Follower;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Jdbi;

/** Brings records into the tables as Kafka would, without the wait for it. */
@ApplicationScoped
public class Deliveries {

  private static final List<String> EMPTIED =
      List.of(
          "article",
          "article_revision",
          "story_article",
          "story",
          "storyline",
          "tag",
          "tag_name",
          "change",
          "correction",
          "rejection",
          "origin");

  private final RecordReader reader;
  private final Tables tables;
  private final Jdbi jdbi;
  private final Json json;
  private final Follower index;

  Deliveries(RecordReader reader, Tables tables, Jdbi jdbi, Json json, Follower index) {
    this.reader = reader;
    this.tables = tables;
    this.jdbi = jdbi;
    this.json = json;
    this.index = index;
  }

  /** By deleting: a truncation and whoever reads meanwhile can wait for each other for good. */
  public void empty() {
    jdbi.useTransaction(handle -> EMPTIED.forEach(table -> handle.execute("delete from " + table)));
    awaitSearch();
  }

  /** Delivers fixtures in one batch. */
  public void deliver(Object... fixtures) {
    deliver(List.of(fixtures));
  }

  public void deliver(List<?> fixtures) {
    Batch batch = reader.read(records(fixtures));
    assertThat(batch.rejections()).isEmpty();
    Batch withoutPositions = new Batch(batch.changes(), List.of(), Positions.NONE);
    assertThat(tables.write(withoutPositions)).isEqualTo(new Written.Committed());
    awaitSearch();
  }

  /** Until what is in the tables is found. */
  private void awaitSearch() {
    index.wake();
    await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2)).until(index::hasCaughtUp);
  }

  private ConsumerRecords<String, byte[]> records(List<?> fixtures) {
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records = new LinkedHashMap<>();
    for (Object fixture : fixtures) {
      Object contract = contract(fixture);
      String topic = topic(contract);
      records
          .computeIfAbsent(new TopicPartition(topic, 0), ignored -> new ArrayList<>())
          .add(
              new ConsumerRecord<>(
                  topic,
                  0,
                  records.size(),
                  "",
                  json.write(contract).getBytes(StandardCharsets.UTF_8)));
    }
    return new ConsumerRecords<>(records, Map.of());
  }

  private static String topic(Object contract) {
    if (contract instanceof Story) {
      return Topics.STORIES;
    }
    if (contract instanceof Rejection) {
      return Topics.ARTICLES_REJECTED;
    }
    return contract instanceof Correction ? Topics.CORRECTIONS : Topics.ARTICLES_ENRICHED;
  }

  private static Object contract(Object fixture) {
    if (fixture instanceof ArticleFixture article) {
      return article.build();
    }
    if (fixture instanceof StoryFixture story) {
      return story.build();
    }
    assertThat(fixture)
        .isInstanceOfAny(EnrichedArticle.class, Story.class, Correction.class, Rejection.class);
    return fixture;
  }
}
