package dev.newsfold.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import dev.newsfold.backing.BackingServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What stays shut although no key is asked for. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class OpenAccessTest {

  @Test
  void answersNoBrowserThatWasLedHereByItsNameService() {
    given().get("/api/articles").then().statusCode(200);
    given()
        .header("Host", "evil.example:8080")
        .get("/api/articles")
        .then()
        .statusCode(401)
        .body("detail", containsString("localhost"));
  }

  @Test
  void changesNothingForThePageOfAnotherSite() {
    given()
        .header("Origin", "http://evil.example")
        .contentType("application/json")
        .post("/api/webhooks/w-1/failures/redeliver")
        .then()
        .statusCode(403);
  }
}
