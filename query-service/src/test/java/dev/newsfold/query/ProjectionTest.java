package dev.newsfold.query;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.backing.BackingServices;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Topics;
import dev.newsfold.query.database.Json;
import dev.newsfold.query.projection.Deliveries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a real broker into a real database and out by REST. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class ProjectionTest {

  private static final TopicPartition REJECTED = new TopicPartition(Topics.ARTICLES_REJECTED, 0);

  @Inject Deliveries deliveries;
  @Inject Json json;
  @Inject ObjectMapper mapper;
  @Inject Jdbi jdbi;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  private KafkaProducer<String, byte[]> producer;
  private KafkaConsumer<String, byte[]> rejections;

  @BeforeEach
  void connect() {
    deliveries.empty();
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers),
            new StringSerializer(),
            new ByteArraySerializer());
    rejections =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    rejections.assign(List.of(REJECTED));
    rejections.seekToEnd(List.of(REJECTED));
    assertThat(rejections.position(REJECTED)).isNotNegative();
  }

  @AfterEach
  void disconnect() {
    producer.close();
    rejections.close();
  }

  @Test
  void answersForWhatKafkaSays() {
    // given
    var article = article("k1").headline("Grain harvest begins");

    // when
    send(Topics.STORIES, "s-k1", json.write(story("s-k1").with(article).build()));
    send(Topics.ARTICLES_ENRICHED, "k1", json.write(article.build()));

    // then
    awaitArticle("k1");
    given().get("/api/stories/s-k1").then().body("articles.id", equalTo(List.of("k1")));
    // The rows may be there before the index has been opened for the first time.
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": ",
        "[]",
        "null",
        "",
        "{\"id\":\"k2\"}",
        "\"headline\":null",
        "\"headline\":\"a NUL: \\u0000\""
      })
  void rejectsARecordThatCannotBeUsedAndGoesOn(String poison) {
    // given
    String good = json.write(article("k2").build());
    String value =
        poison.startsWith("\"headline\"")
            ? good.replace("\"headline\":\"Ministers meet in Vienna\"", poison)
            : poison;

    // when
    send(Topics.ARTICLES_ENRICHED, "k2", value);
    send(Topics.ARTICLES_ENRICHED, "k3", json.write(article("k3").build()));

    // then
    awaitArticle("k3");
    given().get("/api/articles/k2").then().statusCode(404);
    Rejection rejection = awaitRejection();
    assertThat(rejection.stage()).isEqualTo(Rejection.Stage.QUERY);
    assertThat(rejection.reason()).startsWith("articles.enriched, partition ");
    assertThat(rejection.input()).isEqualTo(value);
  }

  @Test
  void keepsThePositionWithTheRows() {
    // given
    send(Topics.ARTICLES_ENRICHED, "k4", json.write(article("k4").build()));

    // when
    awaitArticle("k4");

    // then
    String sql = "select sum(next_offset) from position where topic = 'articles.enriched'";
    long positions = jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    assertThat(positions).isPositive();
  }

  @Test
  void listsWhatOthersRejectedAndPassesOverARejectionThatCannotBeUsed() {
    // given
    Rejection rejection =
        new Rejection(
            "r-k5",
            Rejection.Stage.INGEST,
            "unreadable",
            "k5.txt cannot be read",
            new Origin(Origin.Via.INBOX, "k5.txt", "f-5", null),
            "\0",
            Rejection.Encoding.TEXT,
            Instant.parse("2025-03-06T08:00:00Z"));

    // when
    send(Topics.ARTICLES_REJECTED, "r-bad", "{\"id\": ");
    send(Topics.ARTICLES_REJECTED, "r-k5", json.write(rejection));

    // then
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> given().get("/api/rejected/r-k5").then().statusCode(200));
    given().get("/api/rejected").then().body("items.id", equalTo(List.of("r-k5")));
    JsonPath stream = given().get("/api/stream").jsonPath();
    assertThat(stream.getList("topics.topic", String.class))
        .contains(Topics.ARTICLES_REJECTED, Topics.STORIES);
  }

  @Test
  void saysHowFarSearchesAreBehindWhatIsStored() {
    // given
    send(Topics.ARTICLES_ENRICHED, "k6", json.write(article("k6").build()));
    awaitArticle("k6");

    // when
    long stored = given().get("/api/stream").jsonPath().getLong("search.stored");

    // then
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> given().get("/api/stream").jsonPath().getLong("search.found") >= stored);
    given().get("/api/articles").then().body("items.id", equalTo(List.of("k6")));
  }

  private void send(String topic, String key, String value) {
    producer.send(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8)));
    producer.flush();
  }

  private static void awaitArticle(String id) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> given().get("/api/articles/" + id).then().statusCode(200));
  }

  private Rejection awaitRejection() {
    List<byte[]> found = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              rejections.poll(Duration.ofMillis(100)).forEach(record -> found.add(record.value()));
              return !found.isEmpty();
            });
    try {
      return mapper.readValue(new String(found.get(0), StandardCharsets.UTF_8), Rejection.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
