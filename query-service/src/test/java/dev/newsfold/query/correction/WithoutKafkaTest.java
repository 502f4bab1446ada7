package dev.newsfold.query.correction;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.query.projection.Deliveries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds corrections to what an editor must learn when Kafka is away. */
@QuarkusTest
@WithTestResource(BackingServices.class)
@TestProfile(WithoutKafkaTest.Away.class)
class WithoutKafkaTest {

  /** Nobody listens where corrections are sent to. */
  public static final class Away implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "mp.messaging.outgoing.corrections.bootstrap.servers", "127.0.0.1:1",
          "newsfold.corrections.answer-within", "PT1S");
    }
  }

  @Inject Deliveries deliveries;

  @Test
  void saysThatTheCorrectionHasToBeSentAgain() {
    // given
    deliveries.empty();
    deliveries.deliver(
        story("s-1").with(article("a1")).with(article("a2")), story("s-2").with(article("a3")));

    // when
    var answer =
        given()
            .contentType(ContentType.JSON)
            .body("{\"kind\": \"merge\", \"into\": \"s-2\"}")
            .post("/api/stories/s-1/corrections");

    // then
    answer
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("detail", containsString("Kafka has not confirmed"));
  }
}
