package dev.newsfold.query.tag;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static dev.newsfold.query.fixture.StoryFixture.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.query.fixture.ArticleFixture;
import dev.newsfold.query.fixture.Dates;
import dev.newsfold.query.projection.Deliveries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When, where and with whom a tag appears. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class TagPortraitTest {

  private static final ArticleFixture MEETING = article("a1").people("Ada Byron", "Carl Gauss");
  private static final ArticleFixture DINNER = article("a2").people("Ada Byron", "Max Born");

  @Inject Deliveries deliveries;

  @BeforeEach
  void twoStoriesOfAdaAndOneWithout() {
    deliveries.empty();
    ArticleFixture other = article("a3").people("Carl Gauss");
    deliveries.deliver(
        MEETING,
        DINNER,
        other,
        story("s-1")
            .people("Ada Byron", "Carl Gauss")
            .eventDate(Dates.day("2025-03-04"))
            .with(MEETING),
        story("s-2")
            .people("Ada Byron", "Max Born")
            .eventDate(Dates.day("2025-03-07"))
            .with(DINNER),
        story("s-3").people("Carl Gauss").with(other),
        story("s-4").people("Ada Byron").mergedInto("s-1"));
  }

  @Test
  void countsDaysPlacesAndCompanyOfOpenStories() {
    given()
        .get("/api/tags/person/person:ada-byron")
        .then()
        .statusCode(200)
        .body("name", equalTo("Ada Byron"), "articles", equalTo(2), "stories", equalTo(2))
        .body("storiesAreAll", equalTo(true))
        .body("days.day", contains("2025-03-04", "2025-03-07"))
        .body("places.name", contains("Vienna"), "places[0].stories", equalTo(2))
        .body("company.members.id", containsInAnyOrder("person:carl-gauss", "person:max-born"));
  }

  @Test
  void findsThePairsThatStoriesShare() {
    given()
        .get("/api/tags/company?type=person")
        .then()
        .body("members.name", contains("Ada Byron", "Carl Gauss", "Max Born"))
        .body("members.stories", contains(2, 2, 1))
        .body("pairs", hasSize(2))
        .body("pairs.one", contains("person:ada-byron", "person:ada-byron"))
        .body("pairs.stories", contains(1, 1));
  }

  @Test
  void putsThePlacesOfAllOpenStoriesOnAMap() {
    given()
        .get("/api/tags/places")
        .then()
        .statusCode(200)
        .body("places.name", contains("Vienna"))
        .body("places.stories", contains(3));
  }

  @Test
  void answersForNoTagAndNoTypeThatThereIsNot() {
    given().get("/api/tags/person/person:nobody").then().statusCode(404);
    given().get("/api/tags/weather/rain").then().statusCode(400).body("parameter", equalTo("type"));
    given().get("/api/tags/company").then().statusCode(400).body("parameter", equalTo("type"));
  }
}
