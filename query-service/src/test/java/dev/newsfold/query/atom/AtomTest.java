package dev.newsfold.query.atom;

import static dev.newsfold.query.fixture.ArticleFixture.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.query.projection.Deliveries;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds feeds to Atom. */
@QuarkusTest
@WithTestResource(BackingServices.class)
class AtomTest {

  @Inject Deliveries deliveries;

  @BeforeEach
  void threeArticles() {
    deliveries.empty();
    deliveries.deliver(
        article("a1").published("2025-03-01").headline("Grain & <bread>").subjects("farming"),
        article("a2").published("2025-03-02"),
        article("a3").published("2025-03-03").source(null));
  }

  @Test
  void describesEachArticleUnderAnIdThatStays() {
    // when
    XmlPath feed = feed("/api/articles.atom?q=grain");

    // then
    assertThat(feed.getString("feed.id")).isEqualTo("tag:newsfold.dev,2026:articles?q=grain");
    assertThat(feed.getString("feed.entry.id")).isEqualTo("tag:newsfold.dev,2026:article/a1");
    assertThat(feed.getString("feed.entry.title")).isEqualTo("Grain & <bread>");
    assertThat(feed.getString("feed.entry.updated")).isEqualTo("2025-03-06T08:00:00Z");
    assertThat(feed.getString("feed.entry.published")).isEqualTo("2025-03-01T00:00:00Z");
    assertThat(feed.getString("feed.entry.author.name")).isEqualTo("Example News");
    assertThat(feed.getString("feed.entry.link.@href")).isEqualTo("https://news.example/a1");
    assertThat(feed.getString("feed.entry.category.@label")).isEqualTo("farming");
    assertThat(feed.getString("feed.updated")).isEqualTo("2025-03-06T08:00:00Z");
  }

  @Test
  void leadsThroughAllPagesByTheirNextLinks() {
    // given
    List<String> ids = new ArrayList<>();
    List<String> feedIds = new ArrayList<>();

    // when
    String address = "/api/articles.atom?limit=1&language=en";
    while (address != null) {
      XmlPath feed = feed(address);
      ids.add(feed.getString("feed.entry.id"));
      feedIds.add(feed.getString("feed.id"));
      address = feed.getString("feed.link.find { it.@rel == 'next' }.@href");
    }

    // then
    assertThat(ids)
        .extracting(id -> id.substring(id.indexOf('/') + 1))
        .containsExactly("a3", "a2", "a1");
    assertThat(feedIds).containsOnly("tag:newsfold.dev,2026:articles?language=en");
  }

  @Test
  void isAFeedEvenWithoutEntries() {
    XmlPath feed = feed("/api/articles.atom?person=Nobody");

    assertThat(feed.getString("feed.updated")).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(feed.getString("feed.author.name")).isEqualTo("Newsfold");
  }

  @Test
  void leavesOutWhatXmlCannotSay() {
    // given
    deliveries.deliver(article("a4").headline("Bell \u0007 and \ud83d\ude00").people("Bell"));

    // when
    XmlPath feed = feed("/api/articles.atom?person=Bell");

    // then
    assertThat(feed.getString("feed.entry.title")).isEqualTo("Bell  and \ud83d\ude00");
  }

  @Test
  void saysThatNothingChangedToWhomItToldAlready() {
    // given
    String tag = given().get("/api/articles.atom").header("ETag");

    // when
    var answer = given().header("If-None-Match", tag).get("/api/articles.atom");

    // then
    answer.then().statusCode(304);
  }

  @Test
  void namesTheParameterThatCannotBeUsed() {
    given()
        .get("/api/articles.atom?facets=people")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("facets"));
  }

  private static XmlPath feed(String address) {
    String body =
        given()
            .urlEncodingEnabled(false)
            .get(address)
            .then()
            .statusCode(200)
            .contentType("application/atom+xml")
            .extract()
            .asString();
    return new XmlPath(XmlPath.CompatibilityMode.XML, body);
  }
}
