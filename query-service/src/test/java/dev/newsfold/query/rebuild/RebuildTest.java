package dev.newsfold.query.rebuild;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.contracts.Topics;
import dev.newsfold.query.database.Json;
import dev.newsfold.query.fixture.ArticleFixture;
import dev.newsfold.query.index.Follower;
import dev.newsfold.query.projection.Tables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spoils the rows, and has them read anew from a real broker. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class RebuildTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What spoils rows of every kind: changed, gone, and there without a cause. */
  private static final List<String> SPOIL =
      List.of(
          "update article set headline = 'spoilt', keys = '{}', story_id = 's-none' where id = 'b1'",
          "update article_revision set document = jsonb_set(document, '{headline}', '\"spoilt\"')",
          "delete from article_revision where article_id = 'b2'",
          "delete from article where id = 'b2'",
          "update story set headline = 'spoilt', independent_reports = 9 where id = 's-b1'",
          "delete from story_article where story_id = 's-b3'",
          "delete from story where id = 's-b3'",
          "update tag set articles = 77",
          "delete from tag_name",
          "delete from storyline",
          """
          insert into article (id, revision, language, headline, lead, published, event_date,
                               story_id, received_at, keys, names)
          select 'b-ghost', revision, language, headline, lead, published, event_date, story_id,
                 received_at, keys, names from article where id = 'b1'""");

  @Inject Jdbi jdbi;
  @Inject Json json;
  @Inject Tables tables;
  @Inject Follower index;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  @BeforeEach
  void threeStories() {
    rebuild();
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (String id : List.of("b1", "b2", "b3")) {
        ArticleFixture article =
            article(id).headline("Harvest " + id).body("quinces").people("Ada Lovelace");
        send(producer, Topics.ARTICLES_ENRICHED, id, article.story("s-" + id).build());
        send(producer, Topics.STORIES, "s-" + id, story("s-" + id).with(article).build());
      }
    }
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                rows("select id from article where id like 'b_'").size() == 3
                    && rows("select id from story where id like 's-b_'").size() == 3);
    await().atMost(PATIENCE).until(index::hasCaughtUp);
  }

  @Test
  void leavesEveryRowWithItsNumberWhereNothingIsWrong() {
    // given
    Map<String, List<String>> before = everything();

    // when
    JsonPath done = rebuild();

    // then
    assertThat(everything()).isEqualTo(before);
    assertThat(done.getLong("changed.articles") + done.getLong("changed.stories")).isZero();
    assertThat(done.getLong("read")).isEqualTo(done.getLong("toRead")).isPositive();
    assertThat(rows("select nspname from pg_namespace where nspname = 'newsfold_rebuild'"))
        .isEmpty();
  }

  @Test
  void putsRightWhatWasSpoiltAndTellsOfNothingElse() {
    // given
    Map<String, List<String>> before = withoutNumbers();
    long told = last();
    spoil();

    // when
    rebuild();

    // then
    assertThat(withoutNumbers()).isEqualTo(before);
    assertThat(rows("select ordinal from article where id = 'b1'")).hasSize(1);
    assertThat(rows("select distinct kind || ' ' || id from change where sequence > " + told))
        .contains("article b1", "article b2", "article b-ghost", "story s-b1", "story s-b3")
        .doesNotContain("story s-b-ghost");
    given().get("/api/articles/b-ghost").then().statusCode(404);
    given()
        .queryParam("q", "quinces")
        .get("/api/articles")
        .then()
        .body("items.id", containsInAnyOrder("b1", "b2", "b3"));
  }

  @Test
  void keepsWhatKafkaDoesNotHave() {
    // given
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into rejection (id, stage, code, reason, via, encoding, rejected_at)
                values ('r-old', 'ingest', 'unreadable', 'old', 'inbox', 'text', ?)
                on conflict do nothing""",
                Instant.parse("2020-01-01T00:00:00Z").atOffset(ZoneOffset.UTC)));
    String webhook =
        given()
            .contentType("application/json")
            .body("{\"url\": \"http://127.0.0.1:9/\"}")
            .post("/api/webhooks")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    // when
    rebuild();

    // then
    given().get("/api/webhooks/" + webhook).then().statusCode(200);
    given().get("/api/rejected/r-old").then().statusCode(200);
    given().delete("/api/webhooks/" + webhook);
  }

  @Test
  void answersWithTheOldRowsUntilTheNewOnesAreThere() {
    // given
    spoil();
    given().get("/api/articles/b1").then().body("headline", equalTo("spoilt"));

    // when
    jdbi.useHandle(
        handle ->
            tables.whileNobodyWrites(
                handle,
                () -> {
                  given().post("/api/rebuild").then().statusCode(202);
                  awaitARebuildThatWaitsForTheWriters();

                  // then
                  given().get("/api/articles/b1").then().body("headline", equalTo("spoilt"));
                  given().queryParam("q", "quinces").get("/api/articles").then().statusCode(200);
                  given().post("/api/rebuild").then().statusCode(409);
                }));
    awaitDone();
    given().get("/api/articles/b1").then().body("headline", equalTo("Harvest b1"));
  }

  /** As the database sees a {@code kill -9}. */
  @Test
  void leavesTheOldRowsWhereItIsKilledAndCanBeBegunAgain() {
    // given
    Map<String, List<String>> right = withoutNumbers();
    spoil();
    Map<String, List<String>> spoilt = withoutNumbers();

    // when
    jdbi.useHandle(
        handle ->
            tables.whileNobodyWrites(
                handle,
                () -> {
                  given().post("/api/rebuild").then().statusCode(202);
                  awaitARebuildThatWaitsForTheWriters();
                  rows("select pg_terminate_backend(pid) from pg_locks where " + REBUILDERS_LOCK);
                  await().atMost(PATIENCE).until(() -> state().equals("interrupted"));
                }));

    // then
    assertThat(withoutNumbers()).isEqualTo(spoilt);
    rebuild();
    assertThat(withoutNumbers()).isEqualTo(right);
  }

  @Test
  void refusesWhereKafkaHasLostWhatTheTablesHave() {
    // given
    String ahead =
        "update position set next_offset = next_offset %s 1000000 where topic = 'stories'";
    jdbi.useHandle(handle -> handle.execute(ahead.formatted("+")));

    try {
      // when
      given().post("/api/rebuild").then().statusCode(202);
      await().atMost(PATIENCE).until(() -> state().equals("failed"));

      // then
      given().get("/api/rebuild").then().body("reason", startsWith("stories-"));
    } finally {
      jdbi.useHandle(handle -> handle.execute(ahead.formatted("-")));
    }
  }

  private static final String REBUILDERS_LOCK =
      "locktype = 'advisory' and objid::bigint = " + 0x6e657774;

  private static final String WAITS =
      "select 1 from pg_locks where locktype = 'advisory' and not granted and pid in"
          + " (select pid from pg_locks where "
          + REBUILDERS_LOCK
          + ")";

  private void awaitARebuildThatWaitsForTheWriters() {
    await().atMost(PATIENCE).until(() -> !rows(WAITS).isEmpty());
  }

  private JsonPath rebuild() {
    given().post("/api/rebuild").then().statusCode(202);
    return awaitDone();
  }

  private JsonPath awaitDone() {
    await().atMost(PATIENCE).until(() -> state().equals("done"));
    return given().get("/api/rebuild").jsonPath();
  }

  private static String state() {
    return given().get("/api/rebuild").jsonPath().getString("state");
  }

  private void spoil() {
    jdbi.useTransaction(handle -> SPOIL.forEach(handle::execute));
  }

  private long last() {
    return Long.parseLong(rows("select coalesce(max(sequence), 0) from change").get(0));
  }

  private Map<String, List<String>> everything() {
    return contents("");
  }

  private Map<String, List<String>> withoutNumbers() {
    return contents(" - 'ordinal' - 'number'");
  }

  private Map<String, List<String>> contents(String without) {
    Map<String, List<String>> contents = new LinkedHashMap<>();
    for (String table : UnreadTables.NAMES) {
      contents.put(
          table,
          rows("select (to_jsonb(t)%s)::text from %s t order by 1".formatted(without, table)));
    }
    return contents;
  }

  private List<String> rows(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private void send(
      KafkaProducer<String, byte[]> producer, String topic, String key, Object value) {
    producer.send(
        new ProducerRecord<>(topic, key, json.write(value).getBytes(StandardCharsets.UTF_8)));
  }
}
