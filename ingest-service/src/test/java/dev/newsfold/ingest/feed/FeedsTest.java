package dev.newsfold.ingest.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Topics;
import dev.newsfold.ingest.FeedStep;
import dev.newsfold.ingest.PublishedRecords;
import dev.newsfold.ingest.ServiceTest;
import dev.newsfold.ingest.WatchedFolder;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Parts;
import dev.newsfold.ingest.format.every.EveryFormat;
import dev.newsfold.ingest.format.feed.FeedReader;
import dev.newsfold.ingest.problem.Problem;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class FeedsTest {

  private static final String ITEM =
      "<item><title>%s</title><link>/%1$s</link><content:encoded>%s</content:encoded></item>";

  private final Publisher publisher = new Publisher();

  @Inject PublishedRecords published;
  @Inject ObjectMapper json;
  @Inject Limits limits;

  FeedsTest() throws IOException {}

  @BeforeEach
  void awaitReadiness() {
    await()
        .atMost(WatchedFolder.PATIENCE)
        .until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @AfterEach
  void closePublisher() {
    publisher.close();
  }

  @Test
  void arePolledAndTheirArticlesPublishedOnce() {
    // given
    publisher.answers(
        "/polled",
        200,
        rss(ITEM.formatted("a", "Polled, one.") + "<item/>" + ITEM.formatted("b", "Polled, two.")));

    // when
    String id = added(publisher.address("/polled"), "PT0.1S");

    // then
    await().atMost(WatchedFolder.PATIENCE).until(() -> publisher.requests("/polled").size() > 4);
    List<RawArticle> articles = published.articles("Polled, ");
    assertThat(articles)
        .extracting(RawArticle::url)
        .containsExactlyInAnyOrder(publisher.address("/a"), publisher.address("/b"));
    assertThat(articles)
        .allSatisfy(
            article -> {
              assertThat(article.origin().via()).isEqualTo(Via.FEED);
              assertThat(article.origin().file()).isEqualTo(publisher.address("/polled"));
              assertThat(article.source()).isEqualTo("Example News");
            });
    assertThat(published.rejections(publisher.address("/polled")))
        .singleElement()
        .satisfies(rejection -> assertThat(rejection.origin().place()).isEqualTo("item 2"));
    given()
        .get("/api/files/" + articles.get(0).origin().fileId())
        .then()
        .statusCode(200)
        .body("via", equalTo("feed"), "state", equalTo("partly-published"));
    given()
        .get("/api/feeds/" + id)
        .then()
        .statusCode(200)
        .body(
            "state", equalTo("active"), "published", equalTo(2), "title", equalTo("Example News"));
    remove(id).then().statusCode(204);
  }

  @Test
  void goOnInANewServiceFromWhatStandsOnTheTopic() throws Exception {
    // given
    publisher.answers(
        "/killed",
        200,
        rss(ITEM.formatted("k", "Before the kill, one.") + ITEM.formatted("l", "And two.")),
        "ETag",
        "\"v1\"");
    String id = added(publisher.address("/killed"), "PT10M");
    await()
        .atMost(WatchedFolder.PATIENCE)
        .until(() -> published.articles("Before the kill").size() == 1);
    List<ConsumerRecord<String, String>> states =
        published.records(Topics.INGEST_FEEDS).stream()
            .filter(candidate -> candidate.key().equals(id))
            .toList();
    FeedState last = json.readValue(states.get(states.size() - 1).value(), FeedState.class);
    List<FeedStep> steps = new ArrayList<>();

    // when
    new Poll(partsOfANewService(steps), last).run();

    // then
    assertThat(publisher.requests("/killed").get(1).header("If-none-match")).isEqualTo("\"v1\"");
    assertThat(steps)
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.expected()).isEqualTo(last.version());
              assertThat(step.parts()).isEmpty();
            });
    remove(id).then().statusCode(204);
  }

  private PollParts partsOfANewService(List<FeedStep> steps) {
    FeedsConfiguration configuration = TestConfiguration.with("allow-private-addresses", "true");
    Clock clock = Clock.systemUTC();
    HostTurns turns = new HostTurns(clock, pause -> {}, Duration.ZERO);
    return new PollParts(
        configuration,
        new Fetcher(configuration, CheckedResolver.of(configuration), turns, clock),
        new FeedReader(limits),
        EveryFormat.within(limits, Parts.CONTAINERS),
        new Schedule(configuration.longestBackOff(), () -> 0),
        steps::add,
        clock);
  }

  @Test
  void areAddedOnceAndCanBeRemoved() {
    // given
    publisher.answers("/once", 304, "");
    String id = added(publisher.address("/once"), "PT10M");

    // when
    Response again = add(publisher.address("/once/?utm_source=x"), "PT20M");
    Response removed = remove(id);

    // then
    again.then().statusCode(200).body("id", equalTo(id), "every", equalTo("PT20M"));
    removed.then().statusCode(204);
    given().get("/api/feeds/" + id).then().statusCode(404).contentType(Problem.MEDIA_TYPE);
    remove(id).then().statusCode(404);
  }

  @Test
  void ofTheConfigurationCannotBeRemovedByRest() {
    // given
    await()
        .atMost(WatchedFolder.PATIENCE)
        .untilAsserted(
            () ->
                given()
                    .get("/api/feeds")
                    .then()
                    .body("items.url", hasItem(WatchedFolder.CONFIGURED_FEED)));
    String id =
        given()
            .get("/api/feeds")
            .path("items.find { it.url == '%s' }.id".formatted(WatchedFolder.CONFIGURED_FEED));

    // when
    Response removed = remove(id);

    // then
    removed.then().statusCode(409).body("detail", containsString("newsfold.feeds.addresses"));
  }

  @Test
  void areRefusedWithTheReason() {
    assertRefused("{\"url\": \"ftp://news.example/feed\"}", "url", "neither http nor https");
    assertRefused("{\"url\": \"https://me:x@news.example/\"}", "url", "names a user");
    assertRefused("{\"url\": \"https:///feed\"}", "url", "");
    assertRefused("{}", "url", "missing");
    assertRefused("{\"url\": \"http://127.0.0.1/\", \"every\": \"soon\"}", "every", "soon");
    assertRefused("{\"url\": \"http://127.0.0.1/\", \"every\": \"PT0S\"}", "every", "PT0S");
  }

  private static void assertRefused(String body, String parameter, String detail) {
    // when
    Response answer = given().contentType("application/json").body(body).post("/api/feeds");

    // then
    answer
        .then()
        .statusCode(400)
        .contentType(Problem.MEDIA_TYPE)
        .body("parameter", equalTo(parameter), "detail", containsString(detail));
  }

  private static String added(String url, String every) {
    return add(url, every).then().statusCode(201).extract().path("id");
  }

  private static Response add(String url, String every) {
    return given()
        .contentType("application/json")
        .body("{\"url\": \"%s\", \"every\": \"%s\"}".formatted(url, every))
        .post("/api/feeds");
  }

  private static Response remove(String id) {
    return given().delete("/api/feeds/" + id);
  }

  private static String rss(String items) {
    return "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
        + "<title>Example News</title>"
        + items
        + "</channel></rss>";
  }
}
