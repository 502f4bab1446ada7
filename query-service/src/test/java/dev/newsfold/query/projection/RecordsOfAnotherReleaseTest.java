package dev.newsfold.query.projection;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.backing.BackingServices;
import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Topics;
import dev.newsfold.query.database.Json;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/**
 * During a rolling restart, and whenever old records are read anew: what a later release adds is
 * passed over, and what an earlier one lacked is done without.
 */
@QuarkusTest
@WithTestResource(BackingServices.class)
class RecordsOfAnotherReleaseTest {

  private static final Instant TIME = Instant.parse("2025-03-06T08:00:00Z");

  @Inject RecordReader reader;
  @Inject Json json;
  @Inject ObjectMapper mapper;

  @Test
  void areReadWithWhatALaterOneAdds() throws JsonProcessingException {
    // given
    EnrichedArticle article = article("f1").people("Ada Lovelace").places("Vienna").build();
    Correction correction =
        new Correction(
            "c-f1",
            Correction.Kind.SPLIT,
            "en",
            "s-f1",
            List.of("f1"),
            List.of(),
            "s-c-f1",
            List.of(),
            null,
            "Eva",
            null,
            TIME);
    Rejection rejection =
        new Rejection(
            "r-f1",
            Rejection.Stage.INGEST,
            "unreadable",
            "it cannot be read",
            new Origin(Origin.Via.INBOX, "f1.txt", null, null),
            null,
            Rejection.Encoding.TEXT,
            TIME);
    var story = story("s-f1").with(article("f1")).build();

    // when
    Batch articles = read(Topics.ARTICLES_ENRICHED, ofTheFuture(article));
    Batch stories = read(Topics.STORIES, ofTheFuture(story));
    Batch corrections = read(Topics.CORRECTIONS, ofTheFuture(correction));
    Batch rejected = read(Topics.ARTICLES_REJECTED, ofTheFuture(rejection));

    // then
    assertThat(articles.articles()).containsExactly(article);
    assertThat(stories.stories()).extracting(StoryVersion::story).containsExactly(story);
    assertThat(corrections.corrections()).containsExactly(correction);
    assertThat(rejected.rejectedInput()).containsExactly(rejection);
  }

  @Test
  void areReadWithoutWhatAnEarlierOneLacked() throws JsonProcessingException {
    // given
    ObjectNode record = (ObjectNode) mapper.readTree(json.write(article("p1").build()));
    List<String> added =
        List.of("annotator", "statements", "dateCandidates", "event", "byline", "dateline");

    // when
    Batch batch = read(Topics.ARTICLES_ENRICHED, ((ObjectNode) record.without(added)).toString());

    // then
    assertThat(batch.rejections()).isEmpty();
    assertThat(batch.articles()).extracting(EnrichedArticle::id).containsExactly("p1");
  }

  @Test
  void areReadFromTheTablesThatALaterReleaseWrote() throws JsonProcessingException {
    EnrichedArticle article = article("f1").build();
    assertThat(json.read(ofTheFuture(article), EnrichedArticle.class)).isEqualTo(article);
  }

  private String ofTheFuture(Object record) throws JsonProcessingException {
    JsonNode tree = mapper.readTree(json.write(record));
    addToEachObject(tree);
    return tree.toString();
  }

  private static void addToEachObject(JsonNode node) {
    node.forEach(RecordsOfAnotherReleaseTest::addToEachObject);
    if (node instanceof ObjectNode object) {
      object.putObject("ofTheFuture").put("a", 1).putArray("b").add(2);
    }
  }

  private Batch read(String topic, String value) {
    TopicPartition partition = new TopicPartition(topic, 0);
    return reader.read(
        new ConsumerRecords<>(
            Map.of(
                partition,
                List.of(
                    new ConsumerRecord<>(topic, 0, 0, "", value.getBytes(StandardCharsets.UTF_8)))),
            Map.of()));
  }
}
