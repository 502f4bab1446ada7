package dev.newsfold.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.dating.Dates;
import dev.newsfold.enrich.dating.ResolveDates;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageDatesTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 7);

  /** Another article's date, which many pages show above and below their own. */
  private static final String OTHERS = "2022-03-09T08:00:00Z";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name='published' content='March 7, 2022'>",
        "<meta property='acme:uploaded' content='2022-03-07T09:00:00+01:00'>",
        "<meta name='DC.Date.Issued' content='2022-03-07'>",
        "<meta name='parsely-pub-date' content='2022-03-07T08:00:00Z'>",
        "<meta name='sailthru.date' content='Mon, 07 Mar 2022 08:00:00 +0000'>",
        "<script>window.state = {\"id\": 1, \"publishedAt\": \"2022-03-07T08:00:00Z\"}</script>",
        "<script>var page = {publish_date: '2022/03/07'};</script>",
        "<script>utag['article_pubdate'] = 'Mon, 7 Mar 2022 08:00';</script>",
        "<script type='application/ld+json'>{\"datePublished\": \"2022-03-07\", oops}</script>",
        "<!-- <rdf:Description dc:date-published=\"2022-03-07T08:00:00+09:00\"> -->"
      })
  void findsTheDateInTheHeadOfThePage(String head) {
    assertThat(published(head, "<p>Nothing is dated here.</p>")).isEqualTo(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<time datetime='2022-03-07'>Monday</time>",
        "<p class='publication'>Le 7 mars 2022</p>",
        "<p>Gespeichert von Ann am 7. März 2022 - 18:55</p>",
        "<div class='social-share'><h5>07.03.2022</h5></div>",
        "<span data-state='{&quot;datePublished&quot;:&quot;2022-03-07T09:00:00Z&quot;}'></span>",
        "<td><script>showDate(\"2022/03/07 01:43:09\")</script></td>",
        "<p itemscope><i itemprop='datePublished' content='2022-03-07'></i></p>",
        "<a href='/2022/03/07/' rel='bookmark'><time class='entry-date'>March 7, 2022</time></a>"
      })
  void findsTheDateUnderTheHeadline(String markup) {
    assertThat(published("", markup)).isEqualTo(DAY);
  }

  @Test
  void prefersTheTimeByTheHeadlineToThoseOfOtherArticles() {
    String other = "<div><span>Another one</span> <time datetime='%s'>9</time></div>";
    String page =
        "<html><head><title>Lindby reopens its harbour | Site</title></head><body>"
            + "<h1>The Site</h1>"
            + other.formatted(OTHERS).repeat(30)
            + "<h1>Lindby reopens its harbour</h1><p><time datetime='2022-03-07'>7 March</time></p>"
            + "<p>The harbour of the town was closed for a week.</p>"
            + other.formatted(OTHERS).repeat(30)
            + "</body></html>";

    assertThat(published(page)).isEqualTo(DAY);
  }

  @Test
  void takesTheFieldOfAScriptThatStandsByTheHeadlineWhereThereAreMany() {
    String state =
        "<script>[{\"title\": \"Another one\", \"publishedAt\": \"2022-03-09\"},"
            + " ".repeat(4_000)
            + "{\"title\": \"Lindby reopens its harbour\", \"publishedAt\": \"2022-03-07\"}]</script>";

    assertThat(published("", state)).isEqualTo(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='masthead'><div class='today'>Monday, March 7, 2022</div></div>",
        "<div class='comments'><time datetime='2022-03-07'>7 March</time></div>",
        "<footer><p>© 2022-03-07 The Courier</p></footer>",
        "<div class='related-stories'><span class='date'>March 7, 2022</span></div>",
        "<script>{\"user\": {\"createdAt\": \"2022-03-07\"}, \"buildDate\": \"2022-03-07\"}</script>",
        "<script>{\"publishedAt\": \"2022-03-07\"}, {\"publishedAt\": \"2022-03-08\"}</script>",
        "<!-- Last published: Mon Mar 07 2022 -->",
        "<meta name='event-date-start' content='2022-03-07'>"
      })
  void takesNoDateThatIsNotTheArticles(String markup) {
    String page =
        "<html><head><title>A page about the harbour</title></head><body><article><h2>About</h2>"
            + "<p>The harbour of the town, in some words of its own.</p></article>"
            + markup
            + "</body></html>";

    assertThat(published(page)).isNull();
  }

  @Test
  void takesTheFirstPublicationOfARevisedPage() {
    String markup =
        "<p class='date'>September 30, 2025</p>"
            + "<p>This guide was originally published on 7 March 2022 and is updated since.</p>";

    assertThat(published("", markup)).isEqualTo(DAY);
  }

  private static LocalDate published(String head, String afterHeadline) {
    return published(
        "<html><head><title>Lindby reopens its harbour</title>"
            + head
            + "</head><body><article><h1>Lindby reopens its harbour</h1>"
            + afterHeadline
            + "<p>The harbour was closed for a week, the office of the town says.</p></article>"
            + "</body></html>");
  }

  private static LocalDate published(String page) {
    CleanText text = new ReadText().of(RawArticles.page(page));
    Dates dates = new ResolveDates().of(text, null, RawArticles.RECEIVED);
    return dates.published().date();
  }
}
