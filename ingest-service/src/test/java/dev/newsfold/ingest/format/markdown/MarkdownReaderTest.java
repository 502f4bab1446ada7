package dev.newsfold.ingest.format.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Parts;
import dev.newsfold.ingest.format.Samples;
import dev.newsfold.ingest.format.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {

  @Test
  void readsTheWordsAndTheFrontMatter() {
    // when
    FoundArticle article = Parts.onlyArticle("a.md", Samples.file("report.md"));

    // then
    assertThat(article.text())
        .isEqualTo(
            """
            Harbour of Port Example reopens
            The harbour opened on Tuesday, the port authority said, and ferries sail again.
            Two ferries sailed.
            A third one waits.
            Words in HTML.
            """);
    assertThat(article.statements())
        .isEqualTo(new Statements(null, "Harbour reopens", "Jane Doe", "2021-06-22", null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A headline\n\nWords with a [link](https://example.org).",
        "---\ntitle: A headline\n---\nWords.",
        "+++\ntitle = 'A headline'\n+++\nWords."
      })
  void isKnownByItsContentWhateverItsName(String markdown) {
    // when
    FoundArticle article = Parts.onlyArticle("a.txt", Samples.bytes(markdown));

    // then
    assertThat(article.statements().title()).isEqualTo("A headline");
    assertThat(article.text()).doesNotContain("](").doesNotContain("title");
  }

  @ParameterizedTest
  @ValueSource(strings = {"# 1 in the charts, again", "---\nThe words.", "The words, 2 * 3 * 4."})
  void leavesPlainTextAlone(String text) {
    // when
    FoundArticle article = Parts.onlyArticle("a.txt", Samples.bytes(text));

    // then
    assertThat(article.text()).isEqualTo(text);
  }
}
