package dev.newsfold.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.contracts.RemovedText;
import dev.newsfold.contracts.Statement;
import dev.newsfold.contracts.Statement.Field;
import dev.newsfold.contracts.Statement.From;
import org.junit.jupiter.api.Test;

class ReadPageTest {

  private static final String PAGE =
      """
      <html><head>
      <title>Lindby reopens its harbour | The Courier</title>
      <meta property="og:site_name" content="The Courier">
      <meta property="og:title" content="Lindby reopens its harbour | The Courier">
      <meta property="article:published_time" content="2022-03-07T09:30:00+01:00">
      <link rel="canonical" href="https://courier.example/2022/03/07/harbour">
      <script type="application/ld+json">
      {"@context": "https://schema.org", "@graph": [{"@type": ["NewsArticle"],
       "headline": "Lindby reopens its harbour after the storm",
       "datePublished": "2022-03-07T08:00:00+01:00",
       "author": [{"@type": "Person", "name": "Ann Berg"}]}]}
      </script></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
      <div id="page"><article>
      <h1>Lindby reopens its harbour after the storm</h1>
      <figure><img src="a.jpg"><figcaption>Boats on Monday. Photo: A. Berg</figcaption></figure>
      <div class="content">
      <p>The harbour of Lindby reopened on <b>Monday</b> after a storm had closed it for a week.</p>
      <p>Follow The Courier on Facebook and Twitter</p>
      <p>Two ferries left before noon, and the fish market was full again, the mayor said.</p>
      <div class="related-stories"><p>Fishermen of the coast fear another winter without
       herring</p></div>
      <p>The engineers will look at the second pier this week, and it stays closed until then.</p>
      </div></article>
      <div class="comments"><p>I have always said that this harbour was built in the wrong place.</p>
      </div></div>
      <footer><p>Imprint and contact of the newspaper and its printing house in Lindby</p></footer>
      </body></html>
      """;

  private final ReadText readText = new ReadText();

  @Test
  void keepsTheParagraphsOfTheArticleAlone() {
    CleanText text = readText.of(RawArticles.page(PAGE));

    assertThat(text.body().lines())
        .containsExactly(
            "The harbour of Lindby reopened on Monday after a storm had closed it for a week.",
            "Two ferries left before noon, and the fish market was full again, the mayor said.",
            "The engineers will look at the second pier this week, and it stays closed until"
                + " then.");
  }

  @Test
  void namesTheRuleAndTheLineOfWhatItCut() {
    CleanText text = readText.of(RawArticles.page(PAGE));

    assertThat(text.removed())
        .extracting(RemovedText::line, RemovedText::rule)
        .containsExactly(
            tuple(13, "navigation"),
            tuple(13, "navigation"),
            tuple(16, "caption"),
            tuple(19, "call-to-action"),
            tuple(21, "related-links"),
            tuple(25, "comments"),
            tuple(27, "navigation"));
  }

  @Test
  void takesHeadlineBylineAndAddressFromWhatThePageStates() {
    CleanText text = readText.of(RawArticles.page(PAGE));

    assertThat(text.headline()).isEqualTo("Lindby reopens its harbour after the storm");
    assertThat(text.headlineRule()).isEqualTo("json-ld");
    assertThat(text.byline()).isEqualTo("Ann Berg");
    assertThat(text.source()).isEqualTo("The Courier");
    assertThat(text.url()).isEqualTo("https://courier.example/2022/03/07/harbour");
    assertThat(text.statedDates())
        .extracting(StatedDate::where)
        .startsWith("json-ld", "meta article:published_time", "address");
  }

  @Test
  void keepsAllStatementsWithWhatMakesThem() {
    CleanText text = readText.of(RawArticles.page(PAGE));

    assertThat(text.statements())
        .extracting(Statement::field, Statement::from, Statement::evidence, Statement::taken)
        .containsExactly(
            tuple(Field.SOURCE, From.OPENGRAPH, "og:site_name", true),
            tuple(Field.HEADLINE, From.JSON_LD, "headline", true),
            tuple(Field.HEADLINE, From.OPENGRAPH, "og:title", false),
            tuple(Field.HEADLINE, From.MARKUP, "h1", false),
            tuple(Field.HEADLINE, From.MARKUP, "title", false),
            tuple(Field.BYLINE, From.JSON_LD, "author", true),
            tuple(Field.URL, From.MARKUP, "canonical", true),
            tuple(Field.HEADLINE, From.TEXT, "lead", false),
            tuple(Field.SOURCE, From.TEXT, "address", false));
  }

  @Test
  void takesTheSiteOffTheOpenGraphTitle() {
    String page = PAGE.replaceAll("(?s)<script.*?</script>", "");

    CleanText text = readText.of(RawArticles.page(page));

    assertThat(text.headline()).isEqualTo("Lindby reopens its harbour");
    assertThat(text.headlineRule()).isEqualTo("opengraph");
  }

  @Test
  void survivesBrokenLinkedData() {
    String page = PAGE.replace("\"@graph\": [{", "\"@graph\": [{{");

    CleanText text = readText.of(RawArticles.page(page));

    assertThat(text.headlineRule()).isEqualTo("opengraph");
  }

  @Test
  void keepsWhatAPageOfLinksHas() {
    String page =
        "<body><ul><li><a href='/a'>One</a></li><li><a href='/b'>Two</a></li></ul></body>";

    CleanText text = readText.of(RawArticles.page(page));

    assertThat(text.body()).isEqualTo("One\nTwo");
  }
}
