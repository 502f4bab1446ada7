package dev.newsfold.query.rejected;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Rejection.Encoding;
import dev.newsfold.contracts.Rejection.Stage;
import dev.newsfold.query.projection.Deliveries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rejected input, from the records of Kafka to the answers. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class RejectedTest {

  private static final Instant NOON = Instant.parse("2025-03-06T12:00:00Z");

  @Inject Deliveries deliveries;

  @BeforeEach
  void empty() {
    deliveries.empty();
  }

  @Test
  void listsTheNewestFirstAPageAtATime() {
    // given
    deliveries.deliver(
        rejection("r-1", Stage.INGEST, "one", NOON),
        rejection("r-2", Stage.ENRICH, "two", NOON.plusSeconds(2)),
        rejection("r-3", Stage.INGEST, "three", NOON.plusSeconds(1)));

    // when
    String next =
        given()
            .get("/api/rejected?limit=2")
            .then()
            .body("items.id", contains("r-2", "r-3"), "total", equalTo(3))
            .body("items[0].reason", equalTo("news.txt cannot be read"))
            .body("next", notNullValue())
            .extract()
            .path("next");

    // then
    given()
        .get("/api/rejected?limit=2&cursor=" + next)
        .then()
        .body("items.id", contains("r-1"), "next", nullValue());
    given().get("/api/rejected?stage=enrich").then().body("items.id", contains("r-2"));
  }

  @Test
  void keepsWhatWasSaidLastOfTheSameInput() {
    // when
    deliveries.deliver(rejection("r-1", Stage.INGEST, "later", NOON.plusSeconds(1)));
    deliveries.deliver(rejection("r-1", Stage.INGEST, "earlier", NOON));

    // then
    given().get("/api/rejected").then().body("items.input", contains("later"));
  }

  @Test
  void showsTheBeginningInListsAndAllOfItByItsId() {
    // when
    deliveries.deliver(rejection("r-1", Stage.INGEST, "x".repeat(5_000), NOON));

    // then
    given()
        .get("/api/rejected")
        .then()
        .body("items[0].input", hasLength(600), "items[0].inputLength", equalTo(5_000));
    given().get("/api/rejected/r-1").then().body("input", hasLength(5_000));
    given().get("/api/rejected/r-0").then().statusCode(404);
  }

  @Test
  void storesWhatPostgresHasNoCharacterFor() {
    // when
    deliveries.deliver(rejection("r-1", Stage.INGEST, "a\0b", NOON));

    // then
    given().get("/api/rejected/r-1").then().body("input", equalTo("a\uFFFDb"));
  }

  @Test
  void namesTheParameterThatIsWrong() {
    given()
        .get("/api/rejected?stage=kitchen")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("stage"));
  }

  private static Rejection rejection(
      String id, Stage stage, @Nullable String input, Instant rejectedAt) {
    return new Rejection(
        id,
        stage,
        "unreadable",
        "news.txt cannot be read",
        new Origin(Origin.Via.INBOX, "news.txt", "f-1", null),
        input,
        Encoding.TEXT,
        rejectedAt);
  }
}
