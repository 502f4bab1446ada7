package dev.newsfold.ingest.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.newsfold.ingest.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages may send files. */
@ServiceTest
class PageOriginTest {

  @Test
  void answersTheScriptOfThePage() {
    given()
        .header("Origin", "http://localhost:8080")
        .get("/api/feeds")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", equalTo("http://localhost:8080"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "http://localhost:8080.evil.example",
        "http://localhost",
        "https://localhost:8080",
        "null"
      })
  void takesNothingFromThePagesOfOthers(String origin) {
    given()
        .header("Origin", origin)
        .multiPart("files", "page.txt", "Sent by a page of somebody else.".getBytes())
        .post("/api/files")
        .then()
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "/.*/", "http://localhost:8080/", "localhost:8080", "ftp://a"})
  void isNeitherAPatternNorAPath(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PageOrigin(value));
  }
}
