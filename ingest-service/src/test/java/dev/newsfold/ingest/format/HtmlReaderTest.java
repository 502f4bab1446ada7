package dev.newsfold.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {

  @Test
  void keepsThePageAndTakesItsAddressAndTitle() {
    // given
    String page =
        """
        <!-- saved -->
        <!DOCTYPE html><html><head><title> A headline - Example </title>
        <meta property="og:url" content="https://m.example.org/a?amp">
        <link rel="Canonical" href="https://example.org/a"></head><body><p>A lead.</p></body></html>
        """;

    // when
    FoundArticle article = Parts.article("a.txt", page);

    // then
    assertThat(article)
        .isEqualTo(
            new FoundArticle(
                FoundArticle.HTML,
                page,
                0,
                new Statements(
                    "https://example.org/a", "A headline - Example", null, null, null, null)));
  }

  @Test
  void takesTheAddressOfOpenGraphWhereNoOtherIsGiven() {
    // when
    FoundArticle article =
        Parts.article(
            "a.html", "<head><meta property=og:url content='https://example.org/a'></head><p>A.");

    // then
    assertThat(article.statements().url()).isEqualTo("https://example.org/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "windows-1251|<html><head><meta charset=\"windows-1251\"></head><body>Москва</body></html>",
        "ISO-8859-15|<?xml version='1.0' encoding='ISO-8859-15'?><html><body>Genève</body></html>",
        "windows-1252|<html><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>"
            + "<p>“Genève”</p></html>"
      })
  void readsTheEncodingThatThePageDeclares(String example) {
    // given
    String encoding = example.substring(0, example.indexOf('|'));
    String page = example.substring(example.indexOf('|') + 1);

    // when
    FoundArticle article = Parts.article("a.html", page.getBytes(Charset.forName(encoding)));

    // then
    assertThat(article.text()).isEqualTo(page);
  }

  @Test
  void isKnownBehindAnyNumberOfComments() {
    // given
    String page = "<!---->".repeat(3_000) + "<html><head><title>A title</title></head>A.";

    // when
    FoundArticle article = Parts.onlyArticle("a.txt", page.getBytes());

    // then
    assertThat(article.statements().title()).isEqualTo("A title");
  }

  @Test
  void rejectsOtherMarkupByName() {
    // when
    Part.Rejected rejected = Parts.rejection("a.txt", "<?xml version='1.0'?><catalogue/>");

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.UNSUPPORTED_FORMAT);
    assertThat(rejected.reason()).contains("XML");
  }
}
