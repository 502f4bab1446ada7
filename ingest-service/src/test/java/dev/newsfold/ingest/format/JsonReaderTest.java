package dev.newsfold.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @Test
  void readsPlainNames() {
    // given
    String json =
        """
        {"id": "ignored", "text": "A lead.\\r\\nMore.", "title": "A headline",
         "url": "https://example.org/a", "published": "2021-01-22", "byline": "Jane Doe",
         "source": "Example Times", "language": "en", "unknown": {"of": ["any", "kind"]}}
        """;

    // when
    FoundArticle article = Parts.article("a.json", json);

    // then
    assertThat(article)
        .isEqualTo(
            new FoundArticle(
                FoundArticle.PLAIN,
                "A lead.\nMore.",
                0,
                new Statements(
                    "https://example.org/a",
                    "A headline",
                    "Jane Doe",
                    "2021-01-22",
                    "Example Times",
                    "en")));
  }

  @Test
  void readsTheNamesOfSchemaOrg() {
    // given
    String json =
        """
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A headline",
         "articleBody": "A lead.", "datePublished": "2021-01-22T10:00:00Z", "inLanguage": "en-GB",
         "mainEntityOfPage": {"@type": "WebPage", "@id": "https://example.org/a"},
         "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "John Roe"}],
         "publisher": {"@type": "Organization", "name": "Example Times"}}
        """;

    // when
    FoundArticle article = Parts.article("upload", json);

    // then
    assertThat(article.text()).isEqualTo("A lead.");
    assertThat(article.statements())
        .isEqualTo(
            new Statements(
                "https://example.org/a",
                "A headline",
                "Jane Doe, John Roe",
                "2021-01-22T10:00:00Z",
                "Example Times",
                "en-GB"));
  }

  @Test
  void takesHtmlWhereThereIsNoText() {
    // when
    FoundArticle article = Parts.article("a.json", "{\"html\": \"<p>A lead.</p>\"}");

    // then
    assertThat(article.mediaType()).isEqualTo(FoundArticle.HTML);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\": 5}|\"text\" is a number, not a string",
        "{\"text\": \"a\", \"title\": [\"b\"]}|\"title\" is an array, not a string",
        "{\"text\": \"a\", \"author\": [{\"nom\": \"b\"}]}|\"author\" is an object without a name",
        "{\"text\": \"a\", \"date\": true}|\"date\" is a boolean, not a string",
        "{\"text\": \"a\\u0000b\"}|\"text\" holds a NUL character",
        "{\"text\": \"a\\ud83db\"}|\"text\" holds one half of a surrogate pair"
      })
  void namesTheFieldThatIsWrong(String json, String reason) {
    // when
    Part.Rejected rejected = Parts.rejection("a.json", json);

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.INVALID_FIELD);
    assertThat(rejected.reason()).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"text\": null}", "{\"text\": \" \"}", "{\"title\": \"a\"}"})
  void saysThatThereIsNoText(String json) {
    // when
    Part.Rejected rejected = Parts.rejection("a.json", json);

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.MISSING_TEXT);
  }

  @Test
  void goesOnAfterAnItemThatIsWrong() {
    // when
    var parts = Parts.of("a.json", "[{\"text\": \"one\"}, {\"text\": 2}, 3, {\"text\": \"four\"}]");

    // then
    assertThat(parts)
        .extracting(Part::place, part -> part instanceof Part.Found)
        .containsExactly(
            tuple("item 1", true),
            tuple("item 2", false),
            tuple("item 3", false),
            tuple("item 4", true));
  }

  @Test
  void keepsTheItemsBeforeTheJsonBreaksOff() {
    // when
    var parts = Parts.of("a.json", "[{\"text\": \"one\"},\n {\"text\": ");

    // then
    assertThat(parts).hasSize(2);
    assertThat(parts.get(1))
        .isInstanceOfSatisfying(
            Part.Rejected.class,
            rejected -> {
              assertThat(rejected.place()).isEqualTo("item 2");
              assertThat(rejected.code()).isEqualTo(RejectionCode.MALFORMED_JSON);
              assertThat(rejected.reason()).contains("line 2, column");
            });
  }

  @Test
  void rejectsWhatFollowsTheEnd() {
    // when
    var parts = Parts.of("a.json", "{\"text\": \"one\"} and more");

    // then
    assertThat(parts).hasSize(2);
    assertThat(parts.get(1)).isInstanceOf(Part.Rejected.class);
  }

  @Test
  void rejectsNestingBeyondTheLimit() {
    // when
    Part.Rejected rejected =
        Parts.rejection("a.json", "{\"text\": " + "[".repeat(20) + "]".repeat(20) + "}");

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.TOO_DEEP);
  }

  @Test
  void rejectsAnEmptyArray() {
    // when
    Part.Rejected rejected = Parts.rejection("a.json", "[]");

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.EMPTY);
  }

  @Test
  void readsATextThatBeginsWithABracketAsText() {
    // when
    FoundArticle article = Parts.article("a.txt", "[Update] The talks go on.");

    // then
    assertThat(article.text()).isEqualTo("[Update] The talks go on.");
  }

  @Test
  void readsTheArticlesOfAGraphAndWhoTheyReferTo() {
    // when
    List<Part> parts = Parts.ofLarge("a.json", Samples.file("graph.json"));

    // then
    assertThat(parts)
        .extracting(Part::place, part -> part instanceof Part.Found)
        .containsExactly(tuple("@graph item 3", true), tuple("@graph item 4", false));
    assertThat(((Part.Found) parts.get(0)).article().statements())
        .isEqualTo(
            new Statements(
                null, "Harbour reopens", "Jane Doe", "2021-06-22", "Example Times", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ninjs1.json||2021-06-22T09:00:00Z|text/plain|The harbour opened.~Two ferries sailed.",
        "ninjs2.json|https://example.org/harbour|2021-06-22T10:15:00Z|text/plain|The harbour opened.",
        "ninjs3.json|https://example.org/harbour|2021-06-22T09:00:00Z|text/html|<p>The harbour opened.</p>"
      })
  void readsEveryGenerationOfNinjs(
      String file, String url, String published, String mediaType, String text) {
    // when
    FoundArticle article = Parts.onlyArticle("upload", Samples.file(file));

    // then
    assertThat(article.mediaType()).isEqualTo(mediaType);
    assertThat(article.text()).isEqualTo(text.replace('~', '\n'));
    assertThat(article.statements().url()).isEqualTo(url);
    assertThat(article.statements().title()).isEqualTo("Harbour reopens");
    assertThat(article.statements().published()).isEqualTo(published);
  }

  @Test
  void rejectsWhatIsWithdrawn() {
    // when
    Part.Rejected rejected =
        Parts.rejection(
            "a.json", "{\"pubStatus\": \"withheld\", \"bodies\": [{\"value\": \"A.\"}]}");

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.WITHDRAWN);
  }

  @Test
  void rejectsAnObjectOfTooManyValues() {
    // when
    Part.Rejected rejected =
        Parts.onlyRejection("a.json", Samples.bytes("{\"a\": [" + "{},".repeat(300_000) + "{}]}"));

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.TOO_LARGE);
  }
}
