package dev.newsfold.query;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.newsfold.access.key.AccessKey;
import dev.newsfold.access.key.KeyEntry;
import dev.newsfold.access.key.KeysFile;
import dev.newsfold.access.key.Role;
import dev.newsfold.backing.SecuredServices;
import dev.newsfold.contracts.Topics;
import dev.newsfold.query.database.Json;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may read and change what, once keys are asked for; Kafka and PostgreSQL ask for passwords,
 * and for TLS, too.
 */
@QuarkusTest
@TestProfile(AccessTest.WithKeys.class)
@WithTestResource(SecuredServices.class)
public class AccessTest {

  private static final KeysFile FILE = new KeysFile(Path.of("target", "access-test", "keys"));

  @TestHTTPResource("/")
  URI service;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> broker;

  @Inject Json json;

  /** Keys are asked for, as they are on any other address than loopback. */
  public static final class WithKeys implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Files.deleteIfExists(FILE.path());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      keyOf(Role.OPERATOR);
      return Map.of(
          "newsfold.access.keys-file",
          FILE.path().toString(),
          "newsfold.index.folder",
          "target/access-test/index");
    }
  }

  /** A key of these roles, which is good at once. */
  public static String keyOf(Role... roles) {
    AccessKey key = AccessKey.random();
    try {
      FILE.add(KeyEntry.of(key, Set.of(roles), "", Instant.now()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return key.reveal();
  }

  private static RequestSpecification by(String key) {
    return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + key);
  }

  @Test
  void readsFromKafkaAndTheDatabaseOverTls() {
    // given
    String key = keyOf(Role.READER);
    var article = article("k-tls").headline("Sent over TLS");

    // when
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
      send(producer, Topics.STORIES, "s-tls", json.write(story("s-tls").with(article).build()));
      send(producer, Topics.ARTICLES_ENRICHED, "k-tls", json.write(article.build()));
    }

    // then
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> by(key).get("/api/articles/k-tls").then().statusCode(200));
  }

  private static void send(
      KafkaProducer<String, byte[]> producer, String topic, String key, String value) {
    producer.send(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void asksForAKeyButForThePageItselfAndTheProbes() {
    for (String path : new String[] {"/", "/page/main.js", "/libraries/d3-geo-3.1.2/LICENSE"}) {
      given().get(path).then().statusCode(200);
    }
    given().get("/q/health/live").then().statusCode(200);
    for (String path : new String[] {"/api/articles", "/api/live", "/api/page", "/q/metrics"}) {
      given()
          .get(path)
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .header("WWW-Authenticate", containsString("Bearer"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "READER, GET, /api/articles, 200",
    "READER, GET, /api/stories/s-none/corrections, 404",
    "READER, POST, /api/stories/s-none/corrections, 403",
    "READER, DELETE, /api/stories/s-none/corrections/c-none, 403",
    "READER, GET, /api/webhooks, 403",
    "READER, GET, /api/rejected, 403",
    "READER, GET, /q/metrics, 403",
    "INGESTER, GET, /api/articles, 403",
    "EDITOR, GET, /api/articles, 200",
    "EDITOR, GET, /api/webhooks, 200",
    "EDITOR, POST, /api/webhooks, 400",
    "EDITOR, GET, /api/rejected, 403",
    "EDITOR, POST, /api/rebuild, 403",
    "EDITOR, GET, /api/rebuild, 403",
    "OPERATOR, GET, /api/rejected, 200",
    "OPERATOR, GET, /api/rebuild, 200",
    "OPERATOR, POST, /api/webhooks, 400"
  })
  void letsEachRoleDoItsWork(Role role, String method, String path, int status) {
    by(keyOf(role)).contentType("application/json").request(method, path).then().statusCode(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/rejected/",
        "/api//rejected",
        "/api/./rejected",
        "/api/stories/../rejected",
        "/api/%72ejected",
        "/api/rejected;x=1",
        "/api/rejected%3Bx=1",
        "/api/rejected;x=1/",
        "/api;x=1/rejected",
        "/page/../api/rejected",
        "/page/%2e%2e/api/rejected",
        "//api/rejected"
      })
  void isNotTalkedIntoARoleByHowAPathIsWritten(String path) {
    assertThat(by(keyOf(Role.READER)).get(path).statusCode()).isNotEqualTo(200);
    assertThat(given().urlEncodingEnabled(false).get(path).statusCode()).isNotEqualTo(200);
  }

  @Test
  void signsTheReaderOfThePageIn() {
    String key = keyOf(Role.EDITOR);
    String own = "http://" + service.getAuthority();

    // when
    String cookie =
        given()
            .contentType("application/json")
            .body("{\"key\": \"" + key + "\"}")
            .post("/api/session")
            .then()
            .statusCode(204)
            .header(
                "Set-Cookie",
                allOf(
                    containsString("HttpOnly"),
                    containsString("SameSite=Strict"),
                    containsString("Path=/"),
                    not(containsString("Max-Age"))))
            .extract()
            .cookie("newsfold_session");

    // then
    given().cookie("newsfold_session", cookie).get("/api/articles").then().statusCode(200);
    given()
        .cookie("newsfold_session", cookie)
        .header("Origin", own)
        .contentType("application/json")
        .post("/api/webhooks")
        .then()
        .statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "http://localhost:1", "null", "about:blank"})
  void doesNotLetAnotherPageUseTheSession(String origin) {
    given()
        .cookie("newsfold_session", keyOf(Role.OPERATOR))
        .header("Origin", origin)
        .contentType("application/json")
        .post("/api/webhooks")
        .then()
        .statusCode(401);
  }

  @Test
  void doesNotTakeASessionWithoutAnOriginForAChange() {
    given()
        .cookie("newsfold_session", keyOf(Role.OPERATOR))
        .contentType("application/json")
        .post("/api/webhooks")
        .then()
        .statusCode(401);
  }

  @Test
  void signsNobodyInWithAWrongKeyAndDoesNotRepeatIt() {
    String key = AccessKey.random().reveal();

    given()
        .contentType("application/json")
        .body("{\"key\": \"" + key + "\"}")
        .post("/api/session")
        .then()
        .statusCode(401)
        .body("detail", not(containsString(key)));
    given()
        .contentType("application/json")
        .body("{\"key\": " + key)
        .post("/api/session")
        .then()
        .statusCode(400)
        .body("detail", not(containsString(key)));
  }
}
