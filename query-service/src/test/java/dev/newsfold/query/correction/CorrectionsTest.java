package dev.newsfold.query.correction;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Correction.Kind;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Topics;
import dev.newsfold.query.database.Json;
import dev.newsfold.query.fixture.ArticleFixture;
import dev.newsfold.query.projection.Deliveries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matcher;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes corrections in by REST, sends them to a real broker, and tells what came of them. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class CorrectionsTest {

  private static final TopicPartition CORRECTIONS = new TopicPartition(Topics.CORRECTIONS, 0);

  private static final String PATH = "/api/stories/{id}/corrections";
  private static final ArticleFixture SUMMIT = article("a1");
  private static final ArticleFixture ECHO = article("a2");
  private static final ArticleFixture FLOOD = article("a3");

  @Inject Deliveries deliveries;
  @Inject Json json;
  @Inject Jdbi jdbi;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  private KafkaConsumer<String, byte[]> published;

  @BeforeEach
  void threeStoriesAndAMergedOne() {
    deliveries.empty();
    deliveries.deliver(
        SUMMIT,
        ECHO,
        FLOOD,
        story("s-1").sequence(1).with(SUMMIT).with(ECHO),
        story("s-2").sequence(2).with(FLOOD),
        story("s-3").version(2).sequence(3).mergedInto("s-1"),
        story("s-fr").language("fr").with(article("f1").language("fr")));
    published =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    published.assign(List.of(CORRECTIONS));
    published.seekToEnd(List.of(CORRECTIONS));
    assertThat(published.position(CORRECTIONS)).isNotNegative();
  }

  /** What is still on its way would come into the tables of the next test. */
  @AfterEach
  void letTheProjectionCatchUp() {
    long end = published.endOffsets(List.of(CORRECTIONS)).get(CORRECTIONS);
    published.close();
    await().atMost(Duration.ofSeconds(20)).until(() -> projectedUpTo() >= end);
  }

  private long projectedUpTo() {
    String sql = "select coalesce(max(next_offset), 0) from position where topic = 'corrections'";
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  @Test
  void publishesAMoveWithTheStoriesAsTheEditorSawThem() {
    // when
    String id =
        post(
                "s-1",
                """
                {"kind": "move", "articles": ["a2"], "into": "s-2", "editor": "Eva",
                 "note": "the flood"}""")
            .statusCode(202)
            .header("Location", endsWith("/api/stories/s-1/corrections"))
            .body("state", equalTo("pending"))
            .extract()
            .path("id");

    // then
    ConsumerRecord<String, byte[]> record = awaitPublished(1).get(0);
    Correction correction = read(record);
    assertThat(record.key()).isEqualTo("en");
    assertThat(header(record, "ce_id")).isEqualTo(id);
    assertThat(header(record, "ce_subject")).isEqualTo("s-1");
    assertThat(header(record, "ce_type")).isEqualTo("dev.newsfold.correction.made");
    assertThat(correction)
        .isEqualTo(
            new Correction(
                id,
                Kind.MOVE,
                "en",
                "s-1",
                List.of("a2"),
                List.of("a1"),
                "s-2",
                List.of("a3"),
                null,
                "Eva",
                "the flood",
                correction.madeAt()));
  }

  @Test
  void takesAllOfAStoryAlongInAMergeAndOpensOneForASplit() {
    // when
    post("s-1", "{\"kind\": \"merge\", \"into\": \"s-2\"}").statusCode(202);
    post("s-1", "{\"kind\": \"split\", \"articles\": [\"a1\"]}").statusCode(202);

    // then
    List<Correction> corrections = awaitPublished(2).stream().map(this::read).toList();
    assertThat(corrections.get(0).articleIds()).containsExactly("a1", "a2");
    assertThat(corrections.get(0).receivingArticleIds()).containsExactly("a3");
    assertThat(corrections.get(1).intoStoryId()).isEqualTo("s-" + corrections.get(1).id());
    assertThat(corrections.get(1).stayingArticleIds()).containsExactly("a2");
  }

  @Test
  void listsItOnceItIsInKafkaAndSaysWhatCameOfIt() {
    // given
    String id = move("s-1", "a2", "s-2");

    // when
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> get("s-2").body("items.id", contains(id)).body("items[0].state", is("pending")));
    deliveries.deliver(
        story("s-1").version(2).sequence(4).with(SUMMIT).corrections(id),
        story("s-2").version(2).sequence(5).with(FLOOD).with(ECHO).corrections(id));

    // then
    for (String story : List.of("s-1", "s-2")) {
      get(story).body("items.id", contains(id)).body("items[0].state", is("applied"));
    }
  }

  @Test
  void saysWhyACorrectionIsRefused() {
    // given
    String id = move("s-1", "a2", "s-2");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> get("s-1").body("items[0].state", is("pending")));

    // when
    deliveries.deliver(
        new Rejection(
            "r-1",
            Rejection.Stage.ENRICH,
            "story-too-large",
            "s-2 would have 1,001 articles",
            new Origin(Origin.Via.REST, "corrections", null, id),
            null,
            Rejection.Encoding.BASE64,
            moved().madeAt()));

    // then
    get("s-1")
        .body("items.id", contains(id))
        .body("items[0].state", is("refused"))
        .body("items[0].refusal", is("s-2 would have 1,001 articles"));
  }

  @Test
  void takesACorrectionBackOnce() {
    // given
    deliveries.deliver(
        moved(), story("s-1").version(2).sequence(4).with(SUMMIT).corrections("c-1"));

    // when
    String undo =
        given()
            .queryParam("editor", "Eva")
            .delete(PATH + "/c-1", "s-1")
            .then()
            .statusCode(202)
            .body("state", is("applied"))
            .extract()
            .path("undo.id");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> get("s-1").body("items[0].undo.id", is(undo)));
    given().delete(PATH + "/c-1", "s-1").then().statusCode(202).body("undo.id", is(undo));
    deliveries.deliver(story("s-1").version(3).sequence(6).with(SUMMIT).with(ECHO));

    // then
    get("s-1").body("items[0].state", is("undone")).body("items[0].undo.editor", is("Eva"));
    assertThat(awaitPublished(1))
        .singleElement()
        .extracting(this::read)
        .extracting(Correction::kind, Correction::undoes, Correction::storyId)
        .containsExactly(Kind.UNDO, "c-1", "s-1");
  }

  @Test
  void findsTheCorrectionsOfAStoryThatWentIntoIt() {
    // given
    var merge =
        new Correction(
            "c-2",
            Kind.MERGE,
            "en",
            "s-3",
            List.of("a2"),
            List.of(),
            "s-1",
            List.of("a1"),
            null,
            null,
            null,
            moved().madeAt());

    // when
    deliveries.deliver(merge);

    // then
    get("s-1").body("items.id", contains("c-2"));
    given()
        .redirects()
        .follow(false)
        .get(PATH, "s-3")
        .then()
        .statusCode(308)
        .header("Location", endsWith("/api/stories/s-1/corrections"));
  }

  @Test
  void isTheSameCorrectionForTheSameKey() {
    // given
    String body = "{\"kind\": \"merge\", \"into\": \"s-2\"}";
    String first = keyed("k1", body);
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> get("s-2").body("total", is(1)));
    deliveries.deliver(story("s-1").version(2).sequence(7).mergedInto("s-2"));

    // when
    String again = keyed("k1", body);

    // then
    assertThat(again).isEqualTo(first);
    assertThat(awaitPublished(1)).hasSize(1);
  }

  @Test
  void isAnotherCorrectionForAnotherKeyAndForNone() {
    // given
    String body = "{\"kind\": \"merge\", \"into\": \"s-2\"}";

    // when
    List<String> ids =
        List.of(
            keyed("k1", body),
            keyed("k2", body),
            post("s-1", body).extract().path("id"),
            post("s-1", body).extract().path("id"));

    // then
    assertThat(ids).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "s-1 | 400 | body     | no JSON         | {",
        "s-1 | 400 | body     | no JSON object  | []",
        "s-1 | 400 | kind     | missing         | {}",
        "s-1 | 400 | kind     | not one of      | {'kind': 'join', 'into': 's-2'}",
        "s-1 | 400 | kind     | no text         | {'kind': 1, 'into': 's-2'}",
        "s-1 | 400 | target   | unknown here    | {'kind': 'merge', 'target': 's-2'}",
        "s-1 | 400 | into     | missing         | {'kind': 'merge'}",
        "s-1 | 400 | into     | itself          | {'kind': 'merge', 'into': 's-1'}",
        "s-1 | 400 | into     | there is no     | {'kind': 'merge', 'into': 's-9'}",
        "s-1 | 409 | into     | went into s-1   | {'kind': 'merge', 'into': 's-3'}",
        "s-1 | 400 | into     | one language    | {'kind': 'merge', 'into': 's-fr'}",
        "s-1 | 400 | articles | takes all       | {'kind': 'merge', 'into': 's-2', 'articles': ['a1']}",
        "s-1 | 400 | articles | missing         | {'kind': 'split'}",
        "s-1 | 400 | articles | no list         | {'kind': 'split', 'articles': 'a1'}",
        "s-1 | 400 | articles | no id           | {'kind': 'split', 'articles': [1]}",
        "s-1 | 400 | articles | empty           | {'kind': 'split', 'articles': [' ']}",
        "s-1 | 400 | articles | twice           | {'kind': 'split', 'articles': ['a1', 'a1']}",
        "s-1 | 409 | articles | not of s-1      | {'kind': 'split', 'articles': ['a3']}",
        "s-1 | 409 | articles | nothing would   | {'kind': 'split', 'articles': ['a1', 'a2']}",
        "s-1 | 409 | articles | merge it        | {'kind': 'move', 'articles': ['a1', 'a2'], 'into': 's-2'}",
        "s-1 | 400 | into     | split opens     | {'kind': 'split', 'articles': ['a1'], 'into': 's-2'}",
        "s-1 | 400 | note     | control         | {'kind': 'merge', 'into': 's-2', 'note': 'a\\u0000b'}",
        "s-3 | 409 | id       | went into s-1   | {'kind': 'merge', 'into': 's-2'}",
        "s-9 | 404 |          | no story s-9    | {'kind': 'merge', 'into': 's-2'}"
      })
  void namesWhatIsWrong(String story, int status, String field, String detail, String body) {
    // when
    ValidatableResponse answer = post(story, body.replace('\'', '"'));

    // then
    answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("parameter", equalTo(field))
        .body("detail", containsString(detail));
    assertThat(published.poll(Duration.ZERO)).isEmpty();
  }

  @Test
  void refusesMoreArticlesThanAnEditorCanMean() {
    // given
    List<String> many = IntStream.range(0, 1_001).mapToObj(i -> "\"a" + i + "\"").toList();

    // when
    var answer = post("s-1", "{\"kind\": \"split\", \"articles\": " + many + "}");

    // then
    answer.statusCode(400).body("detail", containsString("more than 1000"));
  }

  @Test
  void refusesToTakeBackWhatDoesNotTouchTheStory() {
    // given
    deliveries.deliver(moved(), story("s-4").sequence(9).with(article("a9")));

    // when
    var answer = given().delete(PATH + "/c-1", "s-4").then();

    // then
    answer.statusCode(404).body("detail", containsString("c-1"));
    get("s-4").body("items", empty());
  }

  @Test
  void answersForNoStoryWithoutOne() {
    given().get(PATH, "s-9").then().statusCode(404);
    given().delete(PATH + "/c-9", "s-1").then().statusCode(404);
  }

  private static Correction moved() {
    return new Correction(
        "c-1",
        Kind.MOVE,
        "en",
        "s-1",
        List.of("a2"),
        List.of("a1"),
        "s-2",
        List.of("a3"),
        null,
        null,
        null,
        Instant.parse("2026-02-01T00:00:00Z"));
  }

  private static String move(String story, String article, String into) {
    String body = "{\"kind\": \"move\", \"articles\": [\"%s\"], \"into\": \"%s\"}";
    return post(story, body.formatted(article, into)).statusCode(202).extract().path("id");
  }

  private static String keyed(String key, String body) {
    return json()
        .header("Idempotency-Key", key)
        .body(body)
        .post(PATH, "s-1")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  private static ValidatableResponse post(String story, String body) {
    return json().body(body).post(PATH, story).then();
  }

  private static RequestSpecification json() {
    return given().contentType(ContentType.JSON);
  }

  private static ValidatableResponse get(String story) {
    return given().get(PATH, story).then().statusCode(200);
  }

  private static Matcher<Object> is(Object value) {
    return equalTo(value);
  }

  private List<ConsumerRecord<String, byte[]>> awaitPublished(int count) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              published.poll(Duration.ofMillis(100)).forEach(records::add);
              return records.size() >= count;
            });
    return records;
  }

  private Correction read(ConsumerRecord<String, byte[]> record) {
    return json.read(new String(record.value(), StandardCharsets.UTF_8), Correction.class);
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
