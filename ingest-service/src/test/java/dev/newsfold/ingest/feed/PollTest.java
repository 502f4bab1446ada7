package dev.newsfold.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.FeedState.AddedBy;
import dev.newsfold.contracts.FeedState.Poll.Result;
import dev.newsfold.contracts.FeedState.State;
import dev.newsfold.ingest.FeedStep;
import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Parts;
import dev.newsfold.ingest.format.every.EveryFormat;
import dev.newsfold.ingest.format.feed.FeedReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final Limits LIMITS = new Limits(1_000_000, 100_000, 1_000, 50);
  private static final String FULL =
      "<item><guid isPermaLink='false'>%s</guid><title>%1$s</title><link>/a/%1$s</link>"
          + "<content:encoded>&lt;p&gt;%s&lt;/p&gt;</content:encoded></item>";
  private static final String EXCERPT =
      "<item><title>%s</title><link>/a/%1$s</link><pubDate>2026-01-01</pubDate>"
          + "<description>The beginning of %1$s.</description></item>";

  private final Publisher publisher = new Publisher();
  private final List<FeedStep> steps = new ArrayList<>();
  private String[] settings = {"allow-private-addresses", "true"};

  PollTest() throws IOException {}

  @AfterEach
  void closePublisher() {
    publisher.close();
  }

  @Test
  void publishesTheItemsAndRemembersThemWithTheValidators() throws Exception {
    // given
    publisher.answers(
        "/feed",
        200,
        rss(FULL.formatted("one", "1") + "<item/>" + FULL.formatted("two", "2")),
        "ETag",
        "\"v1\"",
        "Last-Modified",
        "Fri, 02 Jan 2026 11:00:00 GMT");

    // when
    FeedState after = poll(added());

    // then
    assertThat(parts())
        .extracting(Part::place, part -> part instanceof Part.Found)
        .containsExactly(tuple("item 1", true), tuple("item 2", false), tuple("item 3", true));
    assertThat(steps.get(0).document().document().name()).isEqualTo(publisher.address("/feed"));
    assertThat(after.state()).isEqualTo(State.ACTIVE);
    assertThat(after.title()).isEqualTo("Example News");
    assertThat(after.etag()).isEqualTo("\"v1\"");
    assertThat(after.lastModified()).isEqualTo("Fri, 02 Jan 2026 11:00:00 GMT");
    assertThat(after.items()).hasSize(3);
    assertThat(after.published()).isEqualTo(2);
    assertThat(after.nextPollAt()).isEqualTo(NOON.plus(EVERY));
    assertThat(after.lastPoll()).isEqualTo(new FeedState.Poll(NOON, Result.READ, 2, 1, null));
  }

  @Test
  void asksForNothingThatItHas() throws Exception {
    // given
    publisher.answers("/feed", 200, rss(FULL.formatted("one", "1")), "ETag", "\"v1\"");
    FeedState before = poll(added());
    publisher.answers("/feed", 304, "");

    // when
    FeedState after = poll(before);

    // then
    assertThat(publisher.requests("/feed").get(1).header("If-none-match")).isEqualTo("\"v1\"");
    assertThat(steps).hasSize(2);
    assertThat(steps.get(1).parts()).isEmpty();
    assertThat(after.lastPoll())
        .isEqualTo(new FeedState.Poll(NOON, Result.NOT_MODIFIED, 0, 0, null));
    assertThat(after.items()).isEqualTo(before.items());
    assertThat(after.etag()).isEqualTo("\"v1\"");
  }

  @Test
  void publishesAnItemAgainOnlyWhereItChanged() throws Exception {
    // given
    publisher.answers("/feed", 200, rss(FULL.formatted("one", "1") + FULL.formatted("two", "2")));
    FeedState before = poll(added());
    steps.clear();
    publisher.answers(
        "/feed",
        200,
        rss(
            FULL.formatted("three", "3")
                + FULL.formatted("one", "1")
                + FULL.formatted("two", "new")));

    // when
    FeedState after = poll(before);

    // then
    assertThat(parts()).extracting(PollTest::text).containsExactly("<p>3</p>", "<p>new</p>");
    assertThat(after.items()).hasSize(3);
    assertThat(after.published()).isEqualTo(4);
  }

  @Test
  void goesOnWhereAKilledPollWas() throws Exception {
    // given
    String items =
        IntStream.range(0, 50)
            .mapToObj(i -> FULL.formatted("n" + i, i))
            .collect(Collectors.joining());
    publisher.answers("/feed", 200, rss(items), "ETag", "\"v1\"");
    poll(added());
    FeedState atTheKill = steps.get(0).next();
    List<FeedStep> before = List.of(steps.get(0));
    steps.clear();

    // when
    FeedState after = poll(atTheKill);

    // then
    assertThat(atTheKill.etag()).isNull();
    assertThat(atTheKill.nextPollAt()).isEqualTo(NOON);
    assertThat(before.get(0).parts()).hasSize(20);
    assertThat(parts()).hasSize(30).doesNotContainAnyElementsOf(before.get(0).parts());
    assertThat(after.items()).hasSize(50);
    assertThat(after.etag()).isEqualTo("\"v1\"");
  }

  @Test
  void stopsWhereTheFeedWasChangedMeanwhile() throws Exception {
    // given
    publisher.answers("/feed", 200, rss(FULL.formatted("one", "1")));

    // when
    FeedState after = poll(added(), step -> false);

    // then
    assertThat(after).isEqualTo(added());
  }

  @Test
  void takesThePageOfAnExcerptWithWhatTheFeedSaysOfIt() throws Exception {
    // given
    publisher.answers("/feed", 200, rss(EXCERPT.formatted("one")), "ETag", "\"v1\"");
    publisher.answers(
        "/a/one",
        200,
        "<!doctype html><title>One | Site</title><p>All of it.",
        "Content-Type",
        "text/html");

    // when
    FeedState after = poll(added());

    // then
    assertThat(parts())
        .singleElement()
        .isInstanceOfSatisfying(
            Part.Found.class,
            found -> {
              FoundArticle article = found.article();
              assertThat(article.mediaType()).isEqualTo(FoundArticle.HTML);
              assertThat(article.text()).contains("<p>All of it.");
              assertThat(article.statements().title()).isEqualTo("one");
              assertThat(article.statements().published()).isEqualTo("2026-01-01");
              assertThat(article.statements().url()).isEqualTo(publisher.address("/a/one"));
            });
    assertThat(after.etag()).isEqualTo("\"v1\"");
  }

  @Test
  void waitsForAPageThatFailsForAWhileAndThenTakesTheExcerpt() throws Exception {
    // given
    publisher.answers("/feed", 200, rss(EXCERPT.formatted("one")), "ETag", "\"v1\"");
    publisher.answers("/a/one", 503, "");

    // when
    FeedState first = poll(added());
    FeedState second = poll(first);
    List<Part> before = parts();
    FeedState third = poll(second);

    // then
    assertThat(before).isEmpty();
    assertThat(first.etag()).isNull();
    assertThat(first.lastPoll().reason()).endsWith("/a/one answered with status 503");
    assertThat(second.waiting()).extracting(FeedState.Waiting::attempts).containsExactly(2);
    assertThat(parts()).extracting(PollTest::text).containsExactly("The beginning of one.");
    assertThat(third.waiting()).isEmpty();
    assertThat(third.etag()).isEqualTo("\"v1\"");
  }

  @Test
  void takesTheExcerptAtOnceWhereThereIsNoPage() throws Exception {
    // given
    publisher.answers("/feed", 200, rss(EXCERPT.formatted("missing")));

    // when
    FeedState after = poll(added());

    // then
    assertThat(parts()).extracting(PollTest::text).containsExactly("The beginning of missing.");
    assertThat(after.waiting()).isEmpty();
  }

  @Test
  void fetchesNoPagesWhereThatIsSwitchedOff() throws Exception {
    // given
    settings = new String[] {"allow-private-addresses", "true", "fetch-pages", "false"};
    publisher.answers("/feed", 200, rss(EXCERPT.formatted("one")));

    // when
    poll(added());

    // then
    assertThat(parts()).extracting(PollTest::text).containsExactly("The beginning of one.");
    assertThat(publisher.requests("/a/one")).isEmpty();
  }

  @Test
  void backsOffFromFailureToFailureAndComesBack() throws Exception {
    // given
    publisher.answers("/feed", 500, "");

    // when
    FeedState first = poll(added());
    FeedState second = poll(first);
    publisher.answers("/feed", 200, rss(FULL.formatted("one", "1")));
    FeedState third = poll(second);

    // then
    assertThat(List.of(first, second, third))
        .extracting(FeedState::state, FeedState::failures, FeedState::nextPollAt)
        .containsExactly(
            tuple(State.FAILING, 1, NOON.plus(EVERY.multipliedBy(2))),
            tuple(State.FAILING, 2, NOON.plus(EVERY.multipliedBy(4))),
            tuple(State.ACTIVE, 0, NOON.plus(EVERY)));
    assertThat(second.lastPoll().reason()).endsWith("/feed answered with status 500");
  }

  @Test
  void leavesAServerAloneForAsLongAsItAsks() throws Exception {
    // given
    publisher.answers("/feed", 429, "", "Retry-After", "7200");

    // when
    FeedState after = poll(added());

    // then
    assertThat(after.nextPollAt()).isEqualTo(NOON.plus(Duration.ofHours(2)));
  }

  @Test
  void stopsAtAFeedThatIsGone() throws Exception {
    // given
    publisher.answers("/feed", 410, "");

    // when
    FeedState after = poll(added());

    // then
    assertThat(after.state()).isEqualTo(State.GONE);
    assertThat(after.nextPollAt()).isNull();
    assertThat(new DueFeeds(Duration.ofDays(1)).take(List.of(after), Instant.MAX)).isEmpty();
  }

  @Test
  void asksWherePermanentRedirectsLed() throws Exception {
    // given
    publisher.answers("/feed", 301, "", "Location", "/new");
    publisher.answers("/new", 200, rss(FULL.formatted("one", "1")));

    // when
    FeedState after = poll(poll(added()));

    // then
    assertThat(after.url()).isEqualTo(publisher.address("/feed"));
    assertThat(after.movedTo()).isEqualTo(publisher.address("/new"));
    assertThat(publisher.requests("/feed")).hasSize(1);
  }

  @Test
  void failsWhereThereIsNoFeed() throws Exception {
    // given
    publisher.answers("/feed", 200, "<!doctype html><p>Log in first.", "ETag", "\"v1\"");

    // when
    FeedState after = poll(added());

    // then
    assertThat(after.state()).isEqualTo(State.FAILING);
    assertThat(after.etag()).isNull();
    assertThat(after.lastPoll().reason()).endsWith("/feed is neither RSS nor Atom");
    assertThat(parts()).isEmpty();
  }

  @Test
  void readsNoMoreThanItRemembers() throws Exception {
    // given
    settings = new String[] {"allow-private-addresses", "true", "remembered-items", "2"};
    String items = FULL.formatted("a", "1") + FULL.formatted("b", "2") + FULL.formatted("c", "3");
    publisher.answers("/feed", 200, rss(items));

    // when
    FeedState after = poll(poll(added()));

    // then
    assertThat(parts()).extracting(PollTest::text).containsExactly("<p>1</p>", "<p>2</p>");
    assertThat(after.items()).hasSize(2);
    assertThat(after.lastPoll().reason()).startsWith("1 items beyond the first 2");
  }

  @Test
  void tellsItemsApartThatShareAGuid() throws Exception {
    // given
    publisher.answers("/feed", 200, rss(FULL.formatted("same", "1") + FULL.formatted("same", "2")));

    // when
    poll(poll(added()));

    // then
    assertThat(parts()).extracting(PollTest::text).containsExactly("<p>1</p>", "<p>2</p>");
  }

  private FeedState added() {
    WebAddress address = WebAddress.of(publisher.address("/feed"));
    return FeedChange.added("f", address, AddedBy.REST, EVERY, NOON);
  }

  private FeedState poll(FeedState feed) throws InterruptedException {
    return poll(feed, steps::add);
  }

  private FeedState poll(FeedState feed, PollParts.Steps taken) throws InterruptedException {
    FeedsConfiguration configuration = TestConfiguration.with(settings);
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    HostTurns turns = new HostTurns(clock, pause -> {}, Duration.ZERO);
    try (Fetcher fetcher =
        new Fetcher(configuration, CheckedResolver.of(configuration), turns, clock)) {
      PollParts parts =
          new PollParts(
              configuration,
              fetcher,
              new FeedReader(LIMITS),
              EveryFormat.within(LIMITS, Parts.CONTAINERS),
              new Schedule(configuration.longestBackOff(), () -> 0),
              taken,
              clock);
      return new Poll(parts, feed).run();
    }
  }

  private List<Part> parts() {
    return steps.stream().flatMap(step -> step.parts().stream()).toList();
  }

  private static String text(Part part) {
    return part instanceof Part.Found found ? found.article().text() : part.toString();
  }

  private static String rss(String items) {
    return "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
        + "<title>Example News</title>"
        + items
        + "</channel></rss>";
  }
}
