package dev.newsfold.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.dating.Dates;
import dev.newsfold.enrich.dating.ResolveDates;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyInputTest {

  private static final List<String> PIECES =
      List.of(
          "Follow us on",
          " Monday",
          "\n",
          "\n\n",
          "Read more:",
          " June 31, 2021",
          "©",
          "(",
          "\"",
          "“",
          " 22/13/2021",
          "2021-02-30T25:61:00Z",
          "Photo: ",
          " said ",
          "... ",
          ". ",
          "|",
          "\r",
          "KEY: value\n",
          "By Ann Berg\n",
          " Feb. 29",
          " 99999999999 ",
          "\u0000",
          "\ud83d\ude00",
          "\ud83d",
          "<p>",
          "</div>",
          "<script>",
          "<h1>x</h1>",
          "الأحد",
          "2020年13月40日",
          " May ",
          "MOSCOW (Agency) - ",
          "https://a.b/2021/06/22/",
          "@",
          "- ",
          "   ");

  private static final String PAGE =
      """
      <!DOCTYPE html [<!ENTITY lol "&lol;&lol;">]><html lang="de"><head><title>Hafen &lol;</title>
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Größerer Häfen",
      "datePublished": "2022-03-07T08:00:00+01:00", "author": [{"name": "Ännchen Berg"}]}</script>
      <meta property="og:title" content="Häfen"></head><body><h1>Größerer Hafen</h1>
      <time datetime="2022-03-07">7. März 2022</time><p>Der größere Hafen wurde eröffnet.</p>
      <div class="comments"><p>Schön!</p></div></body></html>
      """;

  @Property(tries = 200)
  void isReadWithoutFailing(@ForAll("texts") String text) {
    for (String mediaType : List.of("plain", "page")) {
      CleanText clean =
          new ReadText()
              .of(mediaType.equals("plain") ? RawArticles.plain(text) : RawArticles.page(text));
      Dates dates = new ResolveDates().of(clean, text, RawArticles.RECEIVED);

      assertThat(dates.candidates()).isNotNull();
    }
  }

  @Property(tries = 300)
  void losesNoLineOfAPlainText(@ForAll("texts") String text) {
    CleanText clean = new ReadText().of(RawArticles.plain(text));

    String kept = clean.body() + clean.removed() + clean.headline();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> assertThat(squeezed(kept)).contains(squeezed(line)));
  }

  @Test
  void readsAGiantLineInBoundedTime() {
    for (String piece : List.of("a", "( ", "Follow ", "June 1 ", "© ", "Photo: a ", "A. ", "/a ")) {
      CleanText clean = new ReadText().of(RawArticles.plain(piece.repeat(1_000_000)));
      new ResolveDates().of(clean, null, RawArticles.RECEIVED);

      assertThat(clean.body()).isNotEmpty();
    }
  }

  @Test
  void readsManyShortLines() {
    CleanText clean =
        new ReadText().of(RawArticles.plain("Read more:\nA line of it\n".repeat(10_000)));

    assertThat(clean.removed()).isNotEmpty();
  }

  @Test
  void readsDeeplyNestedMarkup() {
    String page = "<div>".repeat(50_000) + "<p>The text of it stands here.</p>";

    CleanText clean = new ReadText().of(RawArticles.page(page));

    assertThat(clean.body()).isEqualTo("The text of it stands here.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<p><a href='x'>",
        "<table><tr><td>",
        "<span class='date'>1 May 2020 ",
        "<b><i>",
        "<h1>1 ",
        "<time datetime='2020-05-01'>",
        "<meta name='date' content='2020-05-01'>",
        "\"publishedAt\": \"2020-05-01\", ",
        "<script>",
        "<!--",
        "<!ENTITY a '&a;&a;'>",
        "&amp;",
        "&#0;",
        "<svg><title>",
        "<select><option>",
        "[[[[{{{{",
        "<div class='comments'><aside>"
      })
  void readsTheSameMarkupTwentyThousandTimes(String markup) {
    String page = "<html><body><p>The text of it stands here.</p>" + markup.repeat(20_000);

    CleanText clean = new ReadText().of(RawArticles.page(page));
    Dates dates = new ResolveDates().of(clean, null, RawArticles.RECEIVED);

    assertThat(dates.candidates()).hasSizeLessThan(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-16BE", "windows-1251", "UTF-8"})
  void readsAPageInTheWrongCharset(String charset) {
    byte[] bytes = PAGE.getBytes(Charset.forName(charset));

    for (Charset wrong : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      CleanText clean = new ReadText().of(RawArticles.page("x" + new String(bytes, wrong)));

      assertThat(clean.statements()).isNotNull();
    }
  }

  @Property(tries = 100)
  void isReadWhereverAPageIsCutOff(@ForAll("lengths") int length) {
    CleanText clean = new ReadText().of(RawArticles.page(PAGE.substring(0, length)));
    Dates dates = new ResolveDates().of(clean, null, RawArticles.RECEIVED);

    assertThat(dates.published()).isNotNull();
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.integers().between(1, PAGE.length());
  }

  private static String squeezed(String text) {
    return text.codePoints()
        .filter(character -> !Character.isWhitespace(character))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(12));
    return pieces.list().ofMinSize(1).ofMaxSize(40).map(list -> "x" + String.join("", list));
  }
}
