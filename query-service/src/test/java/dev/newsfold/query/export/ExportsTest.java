package dev.newsfold.query.export;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.backing.BackingServices;
import dev.newsfold.query.projection.Deliveries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds exports to their formats. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class ExportsTest {

  private static final Set<String> NINJS =
      Set.of(
          "uri",
          "type",
          "representationType",
          "version",
          "versionCreated",
          "contentCreated",
          "pubStatus",
          "language",
          "bodies",
          "headlines",
          "people",
          "organisations",
          "places",
          "subjects",
          "events",
          "eventDetails",
          "infoSources",
          "by",
          "located",
          "renditions",
          "associations",
          "standard");

  @Inject Deliveries deliveries;
  @Inject ObjectMapper mapper;
  @Inject Jdbi jdbi;

  @BeforeEach
  void twoArticlesOfOneStory() {
    deliveries.empty();
    var summit =
        article("a1")
            .headline("=Ministers meet, in \"Vienna\"")
            .people("Ada Lovelace")
            .places("Vienna")
            .subjects("politics")
            .published("2025-03-05");
    var copy = article("a2").source("Other Times").published("2025-03-06").copyOf("a1");
    deliveries.deliver(
        summit, copy, story("s-1").people("Ada Lovelace").with(summit).with(copy, "a1"));
  }

  @Test
  void writesALineForEachArticleAsTheCallForOneHasIt() throws Exception {
    // when
    List<JsonNode> lines = lines("/api/articles/export");

    // then
    assertThat(lines).extracting(line -> line.path("id").asText()).containsExactly("a2", "a1");
    assertThat(lines.get(1)).isEqualTo(mapper.readTree(given().get("/api/articles/a1").asString()));
  }

  @Test
  void writesALineForEachStoryAsTheCallForOneHasIt() throws Exception {
    // when
    List<JsonNode> lines = lines("/api/stories/export?person=Ada%20Lovelace");

    // then
    assertThat(lines).containsExactly(mapper.readTree(given().get("/api/stories/s-1").asString()));
  }

  @ParameterizedTest
  @CsvSource({
    "copies=exclude, a1",
    "source=Other%20Times, a2",
    "to=2025-03-05, a1",
    "person=Ada%20Lovelace, a1",
    "q=ministers&sort=oldest, a1 a2"
  })
  void takesTheFiltersOfTheList(String query, String ids) throws Exception {
    assertThat(lines("/api/articles/export?" + query))
        .extracting(line -> line.path("id").asText())
        .containsExactly(ids.split(" "));
  }

  @Test
  void writesRowsWithTitlesThatNoSpreadsheetCalculates() {
    given()
        .get("/api/articles/export?format=csv&sort=oldest")
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("text/csv"))
        .header("Content-Disposition", equalTo("attachment; filename=\"newsfold-articles.csv\""))
        .body(startsWith("id,revision,headline,source,"))
        .body(
            containsString(
                "\r\na1,1,\"'=Ministers meet, in \"\"Vienna\"\"\",Example"
                    + " News,https://news.example/a1,en,2025-03-05,2025-03-04,"));
  }

  @Test
  void writesStoriesAsRows() {
    given()
        .get("/api/stories/export?format=csv")
        .then()
        .body(containsString("\r\ns-1,1,Ministers meet in Vienna,en,2025-03-04,Vienna,CONSULT,"))
        .body(containsString(",1,1,a1; a2,l-1,"));
  }

  @Test
  void writesArticlesWithThePropertiesOfNinjs() throws Exception {
    // when
    List<JsonNode> items = lines("/api/articles/export?format=ninjs");

    // then
    assertThat(items).allSatisfy(item -> assertThat(names(item)).isSubsetOf(NINJS));
    JsonNode summit = items.get(1);
    assertThat(summit.path("uri").asText()).isEqualTo("tag:newsfold.dev,2026:article/a1");
    assertThat(summit.at("/standard/version").asText()).isEqualTo("3.3");
    assertThat(summit.at("/contentCreated").asText()).isEqualTo("2025-03-05T00:00:00Z");
    assertThat(summit.at("/places/0/geoJSON/coordinates/0").asDouble()).isEqualTo(16.37);
    assertThat(summit.at("/events/0/id").asText()).isEqualTo("s-1");
    assertThat(items.get(0).at("/associations/0/uri").asText())
        .isEqualTo("tag:newsfold.dev,2026:article/a1");
  }

  @Test
  void writesAStoryAsACompositeOfItsReports() throws Exception {
    // when
    JsonNode item = lines("/api/stories/export?format=ninjs").get(0);

    // then
    assertThat(names(item)).isSubsetOf(NINJS);
    assertThat(item.path("type").asText()).isEqualTo("composite");
    assertThat(item.at("/eventDetails/dates/expectedStartDate").asText()).isEqualTo("2025-03-04");
    assertThat(item.path("associations"))
        .extracting(report -> report.path("rel").asText())
        .containsExactly("report", "copy");
  }

  @Test
  void writesOneGraphOfNewsArticles() throws Exception {
    // when
    JsonNode document =
        mapper.readTree(given().get("/api/articles/export?format=jsonld").asString());

    // then
    assertThat(document.path("@context").asText()).isEqualTo("https://schema.org");
    assertThat(document.path("@graph"))
        .extracting(node -> node.path("@type").asText())
        .containsExactly("NewsArticle", "NewsArticle");
    assertThat(document.at("/@graph/1/datePublished").asText()).isEqualTo("2025-03-05");
    assertThat(document.at("/@graph/0/isBasedOn").asText())
        .isEqualTo("tag:newsfold.dev,2026:article/a1");
    assertThat(document.at("/@graph/1/about/0/@id").asText())
        .isEqualTo("tag:newsfold.dev,2026:story/s-1");
  }

  @Test
  void writesStoriesAsEventsAndAnEmptyGraphWhereThereAreNone() throws Exception {
    JsonNode stories = mapper.readTree(given().get("/api/stories/export?format=jsonld").asString());
    JsonNode none =
        mapper.readTree(given().get("/api/stories/export?format=jsonld&person=Nobody").asString());

    assertThat(stories.at("/@graph/0/@type").asText()).isEqualTo("Event");
    assertThat(stories.at("/@graph/0/subjectOf")).hasSize(2);
    assertThat(none.path("@graph")).isEmpty();
  }

  @Test
  void packsItForAClientThatUnpacks() {
    given()
        .config(
            RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
        .header("Accept-Encoding", "gzip")
        .get("/api/articles/export?format=csv")
        .then()
        .header("Content-Encoding", equalTo("gzip"));
  }

  @ParameterizedTest
  @CsvSource({
    "articles, format=xml, format",
    "articles, sort=relevance&q=ministers, sort",
    "articles, limit=3, limit",
    "stories, source=x, source",
    "stories, from=today, from"
  })
  void namesTheParameterThatCannotBeUsed(String what, String query, String blamed) {
    given()
        .get("/api/" + what + "/export?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo(blamed));
  }

  @Test
  void describesAsAProblemWhatFailsBeforeTheFirstByte() {
    // given
    jdbi.useHandle(handle -> handle.execute("update article_revision set document = '{}'"));

    // when
    var answer = given().get("/api/articles/export");

    // then
    answer.then().statusCode(500).contentType("application/problem+json");
  }

  private List<JsonNode> lines(String path) throws Exception {
    String body =
        given()
            .urlEncodingEnabled(false)
            .get(path)
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : body.split("\n")) {
      lines.add(mapper.readTree(line));
    }
    return lines;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
