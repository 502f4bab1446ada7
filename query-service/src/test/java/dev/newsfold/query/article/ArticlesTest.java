package dev.newsfold.query.article;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.query.fixture.Dates;
import dev.newsfold.query.projection.Deliveries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the list of articles to its contract. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class ArticlesTest {

  @Inject Deliveries deliveries;

  @BeforeEach
  void threeArticles() {
    deliveries.empty();
    var summit =
        article("a1")
            .headline("Ministers meet in Vienna")
            .body("Ministers met in Vienna. They were signing a treaty on grain exports.")
            .people("Ada Lovelace", "José Núñez")
            .organisations("IAEA")
            .places("Vienna")
            .subjects("politics")
            .eventType("consult")
            .source("Example News")
            .published("2025-03-05");
    var flood =
        article("a2")
            .headline("Flood in Linz")
            .body("The river rose. Grain was lost.")
            .people("Ada Lovelace")
            .places("Linz")
            .source("Other Times")
            .unpublished()
            .eventDate("2025-02-01");
    var copy =
        article("a3")
            .headline("Les ministres à Vienne")
            .body("Les ministres se sont réunis à Vienne.")
            .language("fr")
            .source("Le Quotidien")
            .published("2025-03-07");
    deliveries.deliver(
        summit,
        flood,
        copy,
        story("s-1").with(summit),
        story("s-2").sequence(2).eventDate(Dates.day("2025-02-01")).with(flood),
        story("s-3").language("fr").with(copy, "a1"));
  }

  @ParameterizedTest
  @CsvSource({
    "q, treaty, a1",
    "q, sign, a1",
    "q, '\"grain exports\"', a1",
    "q, '\"exports grain\"', ''",
    "q, grain -treaty, a2",
    "q, treaty or river, a1 a2",
    "q, reunis, a3",
    "q, Nunez, a1",
    "person, person:ada-lovelace, a1 a2",
    "person, jose nunez, a1",
    "organisation, iaea, a1",
    "place, VIENNA, a1",
    "place, place:linz, a2",
    "subject, politics, a1",
    "eventType, CONSULT, a1",
    "source, other times, a2",
    "language, fr, a3",
    "story, s-2, a2",
    "copies, exclude, a1 a2",
    "copies, include, a1 a2 a3",
    "from, 2025-03-06, a3",
    "to, 2025-03-05, a1 a2",
    "to, 2025-02-01, a2"
  })
  void findsWhatPassesAFilter(String parameter, String value, String ids) {
    // when
    JsonPath page = list(Map.of(parameter, value));

    // then
    List<String> expected = ids.isEmpty() ? List.of() : List.of(ids.split(" "));
    assertThat(page.getList("items.id", String.class))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(page.getInt("total")).isEqualTo(expected.size());
    assertThat(page.getBoolean("totalIsExact")).isTrue();
  }

  @Test
  void appliesAllFiltersTogether() {
    assertThat(
            list(Map.of("q", "grain", "person", "Ada Lovelace", "place", "Linz", "language", "en"))
                .getList("items.id"))
        .isEqualTo(List.of("a2"));
  }

  @Test
  void asksForAllPersonsThatAreNamed() {
    given()
        .queryParam("person", "Ada Lovelace", "José Núñez")
        .get("/api/articles")
        .then()
        .body("items.id", equalTo(List.of("a1")));
  }

  @ParameterizedTest
  @CsvSource({"newest, a3 a1 a2", "oldest, a2 a1 a3"})
  void sortsByPublicationElseEventDate(String sort, String ids) {
    assertThat(list(Map.of("sort", sort)).getList("items.id")).isEqualTo(List.of(ids.split(" ")));
  }

  @Test
  void ranksAWordInTheHeadlineAboveOneInTheText() {
    // given
    deliveries.deliver(
        article("a4").headline("Weather").body("Vienna saw grain.").published("2025-05-01"),
        article("a5").headline("Grain prices fall").body("In Vienna.").published("2024-05-01"));

    // when
    JsonPath page = list(Map.of("q", "grain vienna -treaty"));

    // then
    assertThat(page.getList("items.id")).isEqualTo(List.of("a5", "a4"));
  }

  @Test
  void countsFacetsByTheNamesOfTags() {
    // when
    JsonPath page = list(Map.of("facets", "people,sources", "language", "en"));

    // then
    assertThat(page.getList("facets.people.name")).isEqualTo(List.of("Ada Lovelace", "José Núñez"));
    assertThat(page.getList("facets.people.count")).isEqualTo(List.of(2, 1));
    assertThat(page.getList("facets.sources.name"))
        .isEqualTo(List.of("Example News", "Other Times"));
  }

  @Test
  void marksTheWordsThatWereFound() {
    // when
    JsonPath page = list(Map.of("q", "treaty"));

    // then
    assertThat(page.getList("items[0].highlights[0].segments.findAll { it.found }.text"))
        .isEqualTo(List.of("treaty"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"newest", "oldest", "relevance"})
  void pagesOnceThroughAllWhileArticlesComeIn(String sort) {
    // given
    for (int i = 0; i < 20; i++) {
      deliveries.deliver(
          article("p" + i).body("grain ".repeat(1 + i % 7)).published("2025-01-0" + (1 + i % 9)));
    }
    List<String> expected =
        list(Map.of("q", "grain", "sort", sort, "limit", "200")).getList("items.id");

    // when
    List<String> paged = new ArrayList<>();
    @Nullable String cursor = "";
    for (int page = 0; cursor != null; page++) {
      JsonPath answer =
          cursor.isEmpty()
              ? list(Map.of("q", "grain", "sort", sort, "limit", "4"))
              : list(Map.of("q", "grain", "sort", sort, "limit", "4", "cursor", cursor));
      paged.addAll(answer.getList("items.id"));
      cursor = answer.getString("next");
      String first = sort.equals("oldest") ? "2020-01-01" : "2026-01-01";
      deliveries.deliver(article("late" + page).body("grain grain").published(first));
    }

    // then
    assertThat(paged).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "limt, 3, limt",
    "limit, 0, limit",
    "limit, many, limit",
    "from, yesterday, from",
    "from, 2021-02-30, from",
    "sort, best, sort",
    "sort, relevance, sort",
    "copies, no, copies",
    "facets, weather, facets",
    "cursor, nonsense, cursor",
    "language, English, language",
    "q, '\"-\"', q"
  })
  void namesTheParameterThatCannotBeUsed(String name, String value, String blamed) {
    given()
        .queryParam(name, value)
        .get("/api/articles")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("parameter", equalTo(blamed))
        .body("status", equalTo(400));
  }

  @Test
  void refusesACursorOfAnotherQuestion() {
    // given
    String cursor = list(Map.of("limit", "1")).getString("next");

    // when
    var answer = given().queryParam("cursor", cursor).queryParam("q", "grain").get("/api/articles");

    // then
    answer.then().statusCode(400).body("parameter", equalTo("cursor"));
  }

  @Test
  void refusesAParameterThatIsGivenTwice() {
    given()
        .queryParam("from", "2021-01-01", "2022-01-01")
        .get("/api/articles")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("from"));
  }

  @Test
  void answersForOneArticleWithItsStorysWord() {
    given()
        .get("/api/articles/a3")
        .then()
        .statusCode(200)
        .body("storyId", equalTo("s-3"))
        .body("copyOf", equalTo("a1"))
        .body("eventDate.date", equalTo("2025-03-04"))
        .body("removed.rule", hasItems("share-links"))
        .body("event.actor.name", equalTo("Ministers"))
        .body("dateCandidates.reason", hasItems("a weekday alone"))
        .body("statements.from", hasItems("text"))
        .body("body", equalTo("Les ministres se sont réunis à Vienne."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/articles/a1",
        "/api/articles?q=grain&facets=people",
        "/api/stories",
        "/api/stories/s-1",
        "/api/storylines",
        "/api/tags?type=person"
      })
  void saysThatNothingChangedToWhomItToldAlready(String path) {
    // given
    String tag =
        given()
            .get(path)
            .then()
            .statusCode(200)
            .header("Vary", "Accept-Encoding")
            .extract()
            .header("ETag");

    // when
    var answer = given().header("If-None-Match", tag).get(path);

    // then
    answer.then().statusCode(304).header("ETag", tag).body(emptyString());
  }

  @Test
  void saysWhatChangedSince() {
    // given
    String tag = given().get("/api/articles?q=grain").header("ETag");

    // when
    deliveries.deliver(article("a9").body("More grain."));

    // then
    given()
        .header("If-None-Match", tag)
        .get("/api/articles?q=grain")
        .then()
        .statusCode(200)
        .body("items.id", hasItems("a9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/articles/none", "/api/stories/none", "/api/storylines/none", "/api/none"})
  void describesWhatDoesNotExistAsAProblem(String path) {
    given()
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("status", equalTo(404));
  }

  private static JsonPath list(Map<String, String> parameters) {
    return given()
        .queryParams(parameters)
        .get("/api/articles")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
