package dev.newsfold.ingest.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.newsfold.contracts.Topics;
import dev.newsfold.ingest.PublishedRecords;
import dev.newsfold.ingest.ServiceTest;
import dev.newsfold.ingest.WatchedFolder;
import dev.newsfold.ingest.problem.Problem;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class UploadTest {

  private static final String NDJSON = "application/x-ndjson";

  @Inject PublishedRecords published;

  @BeforeEach
  void awaitReadiness() {
    await()
        .atMost(WatchedFolder.PATIENCE)
        .until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void publishesAnArticleBeforeItAnswers() {
    // when
    String id =
        given()
            .contentType("application/json")
            .body("{\"text\": \"Sent over HTTP.\"}")
            .post("/api/articles")
            .then()
            .statusCode(202)
            .body("state", equalTo("published"), "via", equalTo("rest"))
            .extract()
            .path("articleIds[0]");

    // then
    assertThat(published.records(Topics.ARTICLES_RAW))
        .filteredOn(message -> message.key().equals(id))
        .hasSize(1);
  }

  @Test
  void answersTheSameBodyWithTheFirstReport() {
    // given
    byte[] body = "{\"text\": \"Sent over HTTP, twice.\"}".getBytes();
    String first = given().contentType(NDJSON).body(body).post("/api/articles").asString();

    // when
    var second = given().contentType("application/json").body(body).post("/api/articles");

    // then
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.asString()).isEqualTo(first);
  }

  @Test
  void publishesTheSameBodyAgainWhereThatIsAskedFor() {
    // given
    byte[] body = "{\"text\": \"Rejected by enrich, and not any more.\"}".getBytes();
    String id =
        given()
            .contentType("application/json")
            .body(body)
            .post("/api/articles")
            .path("articleIds[0]");

    // when
    var again =
        given()
            .contentType("application/json")
            .body(body)
            .queryParam("again", true)
            .post("/api/articles");

    // then
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(published.records(Topics.ARTICLES_RAW))
        .filteredOn(message -> message.key().equals(id))
        .hasSize(2);
  }

  @Test
  void listsTheLinesThatCannotBeUsed() {
    // when
    var answer =
        given()
            .contentType(NDJSON)
            .body("{\"text\": \"Line one, sent over HTTP.\"}\n\n{\"text\": tru".getBytes())
            .post("/api/articles");

    // then
    answer
        .then()
        .statusCode(202)
        .body("state", equalTo("partly-published"))
        .body("rejections", hasSize(1))
        .body("rejections[0].place", equalTo("line 3"));
  }

  @Test
  void saysWhatIsWrongWhereNothingCanBeUsed() {
    // when
    var answer =
        given()
            .contentType(NDJSON)
            .body("\n{\"text\": \"a\", \"title\": 5}\n".getBytes())
            .post("/api/articles");

    // then
    answer
        .then()
        .statusCode(400)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", equalTo("urn:newsfold:problem:invalid-field"))
        .body("status", equalTo(400))
        .body("instance", equalTo("/api/articles"))
        .body("parameter", equalTo("line 2"))
        .body("detail", containsString("line 2 is unusable: the field \"title\" is a number"));
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    // when
    var answer =
        given()
            .contentType("application/json")
            .body("{\"text\": \"" + "x".repeat(2_500_000) + "\"}")
            .post("/api/articles");

    // then
    answer.then().statusCode(413).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void refusesAnUnknownType() {
    // when
    var answer = given().contentType("text/csv").body("a,b").post("/api/articles");

    // then
    answer.then().statusCode(415).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void takesFilesOfAnyFormatAndReportsOnEach() {
    // when
    var answer =
        given()
            .multiPart("first", "a.txt", "date 2021-01-22\nUploaded as text.".getBytes())
            .multiPart("second", "b.html", "<!doctype html><p>Uploaded as page.</p>".getBytes())
            .multiPart("third", "c.bin", new byte[100])
            .post("/api/files");

    // then
    answer
        .then()
        .statusCode(202)
        .body("items", hasSize(3))
        .body("items.name", equalTo(java.util.List.of("a.txt", "b.html", "c.bin")))
        .body("items.state", equalTo(java.util.List.of("published", "published", "rejected")))
        .body("items[2].rejections.code", hasItem("binary-content"));
  }

  @Test
  void answersForAFileByItsId() {
    // given
    String id =
        given()
            .multiPart("file", "asked.txt", "Uploaded, and asked for.".getBytes())
            .post("/api/files")
            .path("items[0].id");

    // when
    var answer = given().get("/api/files/" + id);

    // then
    answer.then().statusCode(200).body("name", equalTo("asked.txt"), "state", equalTo("published"));
  }

  @Test
  void doesNotKnowAFileThatWasNeverSent() {
    // when
    var answer = given().get("/api/files/00112233445566778899aabbccddeeff");

    // then
    answer.then().statusCode(404).contentType(Problem.MEDIA_TYPE).body("parameter", equalTo("id"));
  }

  @Test
  void describesItself() {
    // when
    var answer = given().get("/q/openapi?format=json");

    // then
    answer
        .then()
        .statusCode(200)
        .body("paths.'/api/articles'.post.responses.'413'.description", containsString("large"));
  }
}
