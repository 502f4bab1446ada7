package dev.newsfold.query.story;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Placement.RunnerUp;
import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.query.fixture.Dates;
import dev.newsfold.query.projection.Deliveries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds stories, their evidence and their storylines to the contract. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class StoriesTest {

  @Inject Deliveries deliveries;

  @BeforeEach
  void twoStoriesAndAMergedOne() {
    deliveries.empty();
    var summit = article("a1").people("Ada Lovelace").places("Vienna").published("2025-03-05");
    var echo = article("a2").headline("Vienna talks end").published("2025-03-06");
    var flood =
        article("a3").headline("Flood in Linz").body("The river rose.").published("2025-02-02");
    var evidence =
        new Placement(
            Decision.JOINED,
            "a1",
            1.2,
            .8,
            List.of(new Signal("people", 1, .3, List.of("Ada Lovelace"))),
            new RunnerUp("s-2", "a3", .4, "event dates 30 days apart"));
    deliveries.deliver(
        summit,
        echo,
        flood,
        story("s-1")
            .sequence(1)
            .people("Ada Lovelace")
            .with(summit)
            .with(echo.build(), null, evidence),
        story("s-2")
            .sequence(2)
            .headline("Flood in Linz")
            .with(flood)
            .eventDate(Dates.day("2025-02-01")),
        story("s-3").version(2).sequence(3).mergedInto("s-4"),
        story("s-4").version(2).sequence(4).mergedInto("s-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "sort, newest, s-1 s-2",
    "sort, oldest, s-2 s-1",
    "sort, biggest, s-1 s-2",
    "q, river, s-2",
    "q, vienna, s-1",
    "q, ministers meet -talks, s-1",
    "q, river -rose, ''",
    "person, ada lovelace, s-1",
    "from, 2025-03-01, s-1",
    "to, 2025-03-01, s-2",
    "language, en, s-1 s-2"
  })
  void listsOpenStoriesThatPassAFilter(String parameter, String value, String ids) {
    given()
        .queryParam(parameter, value)
        .get("/api/stories")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(ids.isEmpty() ? List.of() : List.of(ids.split(" "))))
        .body("next", nullValue());
  }

  @Test
  void ranksAStoryByTheArticleThatAnswersBest() {
    // given
    var passing =
        article("a8").headline("Weather").body("A flood passed Vienna. " + "Rain. ".repeat(99));
    deliveries.deliver(passing, story("s-8").sequence(8).with(passing));

    // when
    var answer =
        given().queryParam("q", "flood").queryParam("sort", "relevance").get("/api/stories");

    // then
    answer.then().body("items.id", equalTo(List.of("s-2", "s-8")));
  }

  @ParameterizedTest
  @CsvSource({"newest", "oldest", "biggest", "relevance"})
  void pagesOnceThroughAll(String sort) {
    // given
    for (int i = 0; i < 5; i++) {
      var article =
          article("p" + i).body("grain ".repeat(1 + i % 3)).published("2025-01-0" + (1 + i % 2));
      deliveries.deliver(article, story("p-" + i).sequence(10 + i).with(article));
    }
    List<String> expected = page(sort, "200", null).getList("items.id");

    // when
    List<String> paged = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      JsonPath page = page(sort, "2", cursor);
      paged.addAll(page.getList("items.id"));
      cursor = page.getString("next");
    } while (cursor != null);

    // then
    assertThat(expected).hasSize(5);
    assertThat(paged).isEqualTo(expected);
  }

  private static JsonPath page(String sort, String limit, @Nullable String cursor) {
    var request =
        given().queryParam("q", "grain").queryParam("sort", sort).queryParam("limit", limit);
    return (cursor == null ? request : request.queryParam("cursor", cursor))
        .get("/api/stories")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void namesItsReportsInFull() {
    given()
        .get("/api/stories/s-1")
        .then()
        .body("independentReports", equalTo(2))
        .body("articles.headline", contains("Ministers meet in Vienna", "Vienna talks end"))
        .body("articles[1].url", equalTo("https://news.example/a2"))
        .body("articles[1].published.date", equalTo("2025-03-06"));
  }

  @Test
  void leadsFromAMergedStoryToTheSurvivorOfAllMerges() {
    given()
        .redirects()
        .follow(false)
        .get("/api/stories/s-3")
        .then()
        .statusCode(308)
        .header("Location", endsWith("/api/stories/s-1"));
  }

  @Test
  void explainsWhyAnArticleIsInItsStory() {
    given()
        .get("/api/stories/s-1/why")
        .then()
        .body("articles[1].placement.decision", equalTo("joined"))
        .body("articles[1].placement.comparedWith.headline", equalTo("Ministers meet in Vienna"))
        .body("articles[1].placement.signals[0].shared", contains("Ada Lovelace"))
        .body("articles[1].placement.runnerUp.headline", equalTo("Flood in Linz"))
        .body("articles[1].placement.runnerUp.veto", equalTo("event dates 30 days apart"));
  }

  @Test
  void ordersAStorylineByEventDateWithUnknownDatesLast() {
    // given
    deliveries.deliver(story("s-0").sequence(9).eventDate(Dates.UNKNOWN));

    // when
    var answer = given().get("/api/storylines/l-1");

    // then
    answer
        .then()
        .body("stories.id", contains("s-2", "s-1", "s-0"))
        .body("from", equalTo("2025-02-01"))
        .body("to", equalTo("2025-03-04"))
        .body("storyCount", equalTo(3));
  }

  @Test
  void listsStorylines() {
    given()
        .get("/api/storylines")
        .then()
        .body("items.id", contains("l-1"))
        .body("total", equalTo(1));
  }

  @Test
  void listsTagsByPartOfTheirName() {
    given()
        .queryParam("type", "person")
        .queryParam("q", "LOVE")
        .get("/api/tags")
        .then()
        .body("items.name", contains("Ada Lovelace"))
        .body("items.count", contains(1));
  }

  @Test
  void takesALikePatternAsText() {
    given()
        .queryParam("type", "person")
        .queryParam("q", "%")
        .get("/api/tags")
        .then()
        .body("total", equalTo(0));
  }

  @Test
  void asksForTheTypeOfTags() {
    given().get("/api/tags").then().statusCode(400).body("parameter", equalTo("type"));
  }
}
