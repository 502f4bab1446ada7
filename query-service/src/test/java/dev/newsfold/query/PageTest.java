package dev.newsfold.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.newsfold.backing.BackingServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Holds the page to what its headers promise. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class PageTest {

  @Test
  void allowsNothingInlineAndNoOtherHost() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .header(
            "Content-Security-Policy",
            allOf(
                containsString("default-src 'none'"),
                containsString("script-src 'self'"),
                containsString("connect-src 'self' http://localhost:8081;"),
                not(containsString("unsafe"))));
  }

  @Test
  void containsNothingThatItsPolicyForbids() {
    // when
    String page = given().get("/").asString();

    // then
    assertThat(page)
        .doesNotContain("style=", "<style", "onclick=", "http://", "https://")
        .doesNotContainPattern("<script(?![^>]*src=)");
  }

  @Test
  void isAskedForAnewWithEachVersionAndItsLibrariesAreNot() {
    given().get("/").then().header("Cache-Control", equalTo("no-cache"));
    given().get("/page/main.js").then().header("Cache-Control", equalTo("no-cache"));
    given()
        .get("/libraries/d3-geo-3.1.2/d3-geo.min.js")
        .then()
        .header("Cache-Control", containsString("immutable"));
  }

  @Test
  void knowsWhereFilesGo() {
    given().get("/api/page").then().body("ingest", equalTo("http://localhost:8081"));
  }

  @Test
  void describesEachCallWithAnExample() {
    // when
    var document = given().accept("application/json").get("/openapi").jsonPath();

    // then
    assertThat(document.getMap("paths").keySet().stream().map(String::valueOf))
        .contains(
            "/api/articles",
            "/api/articles/{id}",
            "/api/stories",
            "/api/stories/{id}",
            "/api/stories/{id}/why",
            "/api/stories/{id}/corrections",
            "/api/stories/{id}/corrections/{correctionId}",
            "/api/storylines",
            "/api/storylines/{id}",
            "/api/tags",
            "/api/tags/company",
            "/api/tags/places",
            "/api/tags/{type}/{id}",
            "/api/stream",
            "/api/rejected",
            "/api/rejected/{id}",
            "/api/page",
            "/api/live");
    assertThat(document.getList("paths.'/api/articles'.get.parameters.name"))
        .contains("q", "from", "person", "facets", "cursor");
  }
}
