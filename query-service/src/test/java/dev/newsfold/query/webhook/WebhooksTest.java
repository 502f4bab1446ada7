package dev.newsfold.query.webhook;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.query.projection.Deliveries;
import dev.newsfold.query.webhook.Receiver.Message;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds webhooks to their contract. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class WebhooksTest {

  @Inject Deliveries deliveries;
  @Inject SendDeliveries sending;
  @Inject Jdbi jdbi;

  private Receiver receiver;

  @BeforeEach
  void nobodyIsTold() throws Exception {
    jdbi.useHandle(handle -> handle.execute("delete from webhook"));
    deliveries.empty();
    receiver = new Receiver();
  }

  @AfterEach
  void tellNobody() {
    receiver.close();
    jdbi.useHandle(handle -> handle.execute("delete from webhook"));
  }

  @Test
  void tellsOfChangesInTheirOrderSignedWithASecretThatIsShownOnce() {
    // given
    JsonPath added = add(Map.of());
    String secret = added.getString("secret");

    // when
    deliveries.deliver(article("a1"));
    deliveries.deliver(article("a2"));
    deliveries.deliver(story("s-1"));

    // then
    await().until(() -> receiver.messages.size() == 3);
    assertThat(receiver.bodies())
        .satisfiesExactly(
            body -> assertThat(body).startsWith("{\"type\":\"article.changed\"").contains("\"a1\""),
            body -> assertThat(body).contains("\"a2\""),
            body -> assertThat(body).startsWith("{\"type\":\"story.changed\"").contains("\"s-1\""));
    for (Message message : receiver.messages) {
      assertThat(message.signature())
          .isEqualTo(Signature.of(secret, message.id(), message.time(), message.body()));
    }
    given()
        .get("/api/webhooks/" + added.getString("id"))
        .then()
        .body("secret", nullValue())
        .body("url", equalTo(receiver.url()));
  }

  @Test
  void tellsOnlyOfWhatTheSearchFinds() {
    // given
    add(Map.of("kind", "article", "person", List.of("Ada Lovelace")));
    JsonPath words = add(Map.of("q", "harvest", "source", "Other Times"));

    // when
    deliveries.deliver(
        article("a1"),
        article("a2").people("Ada Lovelace"),
        article("a3").headline("Harvest begins").source("Other Times"),
        story("s-1").people("Ada Lovelace"));

    // then
    await().until(() -> receiver.messages.size() == 2);
    await().until(() -> waiting(words) == 0);
    assertThat(receiver.bodies())
        .satisfiesExactlyInAnyOrder(
            body -> assertThat(body).contains("\"a2\""),
            body -> assertThat(body).contains("\"a3\""));
  }

  @Test
  void triesAgainUnderTheSameIdAndLetsNothingOvertake() {
    // given
    JsonPath webhook = add(Map.of());
    receiver.failures.set(2);

    // when
    deliveries.deliver(article("a1"));
    deliveries.deliver(article("a2"));

    // then
    await().until(() -> waiting(webhook) == 0 && receiver.messages.size() == 4);
    Message first = receiver.messages.get(0);
    assertThat(receiver.messages.subList(0, 3))
        .allSatisfy(message -> assertThat(message.id()).isEqualTo(first.id()))
        .allSatisfy(message -> assertThat(message.body()).isEqualTo(first.body()));
    assertThat(receiver.messages.get(3).body()).contains("\"a2\"");
  }

  @Test
  void keepsWhatItGaveUpAndSendsItAgainWhenAsked() {
    // given
    String id = add(Map.of()).getString("id");
    receiver.status = 503;
    deliveries.deliver(article("a1"));
    String failures = "/api/webhooks/" + id + "/failures";
    await().until(() -> given().get(failures).jsonPath().getInt("total") == 1);
    given()
        .get(failures)
        .then()
        .body("items", hasSize(1))
        .body("items[0].attempts", equalTo(3))
        .body("items[0].fault", equalTo("answered with status 503"))
        .body("items[0].payload.data.id", equalTo("a1"))
        .body("items[0].messageId", equalTo(receiver.messages.get(0).id()));

    // when
    receiver.status = 200;
    given().post(failures + "/redeliver").then().statusCode(202).body("redelivered", equalTo(1));

    // then
    await().until(() -> receiver.messages.size() == 4);
    await().until(() -> given().get(failures).jsonPath().getInt("total") == 0);
    assertThat(receiver.messages).extracting(Message::id).containsOnly(first().id());
  }

  private Message first() {
    return receiver.messages.get(0);
  }

  @Test
  void sendsAgainWhatWasOnItsWayWhenTheServiceDied() {
    // given
    JsonPath webhook = add(Map.of());
    receiver.answering = new CountDownLatch(1);
    deliveries.deliver(article("a1"));
    await().until(() -> receiver.messages.size() == 1);

    // when
    killWhoeverSends();
    receiver.answering.countDown();

    // then
    await().until(() -> receiver.messages.size() == 2 && waiting(webhook) == 0);
    assertThat(receiver.messages.get(1).id()).isEqualTo(first().id());
  }

  /** As a kill -9 would: the database is left alone in the middle of a transaction. */
  private void killWhoeverSends() {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and state = 'idle in transaction'
                      and query like '%webhook_delivery%'""")
                .mapTo(Boolean.class)
                .list());
  }

  @Test
  void leavesWhatOneInstanceSendsToIt() {
    // given
    add(Map.of());
    receiver.answering = new CountDownLatch(1);
    deliveries.deliver(article("a1"), article("a2"));
    await().until(() -> receiver.messages.size() == 1);

    // when
    boolean isAnotherOneDue = sending.sendNext();

    // then
    assertThat(isAnotherOneDue).isFalse();
    assertThat(receiver.messages).hasSize(1);
  }

  @Test
  void saysWhereChangesWereClearedAwayBeforeTheyCouldBeWrittenDown() {
    // given
    String id = add(Map.of()).getString("id");
    deliveries.deliver(article("a1"));
    await().until(() -> receiver.messages.size() == 1);
    jdbi.useHandle(handle -> handle.execute("update webhook set position = 1"));

    // when
    deliveries.deliver(article("a2"));

    // then
    await().until(() -> receiver.bodies().stream().anyMatch(body -> body.contains("\"a2\"")));
    assertThat(receiver.bodies()).anyMatch(body -> body.startsWith("{\"type\":\"gap\""));
    assertThat(given().get("/api/webhooks").jsonPath().getString("items[0].id")).isEqualTo(id);
  }

  @Test
  void tellsNothingMoreToWhatIsRemoved() {
    // given
    String id = add(Map.of()).getString("id");

    // when
    given().delete("/api/webhooks/" + id).then().statusCode(204);

    // then
    given().get("/api/webhooks/" + id).then().statusCode(404);
    given().delete("/api/webhooks/" + id).then().statusCode(404);
    given().get("/api/webhooks").then().body("total", equalTo(0));
  }

  @Test
  void refusesMoreThanThereMayBe() {
    // given
    IntStream.range(0, 3).forEach(number -> add(Map.of()));

    // then
    given()
        .contentType("application/json")
        .body(Map.of("url", receiver.url()))
        .post("/api/webhooks")
        .then()
        .statusCode(409)
        .body("parameter", equalTo("url"));
  }

  @ParameterizedTest
  @CsvSource({
    "url, ftp://news.example/, url",
    "url, https://eva:secret@news.example/, url",
    "url, nonsense, url",
    "kind, weather, kind",
    "from, yesterday, from",
    "limit, 3, limit",
    "language, English, language"
  })
  void namesTheFieldThatCannotBeUsed(String field, String value, String blamed) {
    // given
    Map<String, Object> body = new HashMap<>(Map.of("url", receiver.url()));
    body.put(field, value);

    // when
    var answer = given().contentType("application/json").body(body).post("/api/webhooks");

    // then
    answer
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo(blamed));
  }

  private JsonPath add(Map<String, Object> wanted) {
    Map<String, Object> body = new HashMap<>(wanted);
    body.put("url", receiver.url());
    return given()
        .contentType("application/json")
        .body(body)
        .post("/api/webhooks")
        .then()
        .statusCode(201)
        .body("secret", startsWith("whsec_"))
        .extract()
        .jsonPath();
  }

  private static int waiting(JsonPath webhook) {
    return given().get("/api/webhooks/" + webhook.getString("id")).jsonPath().getInt("waiting");
  }
}
