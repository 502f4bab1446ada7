package dev.newsfold.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

  @Test
  void keepsTheWholeText() {
    // given
    String text = "A headline\n\nMOSCOW - A first paragraph.\n\tIndented.\n";

    // when
    FoundArticle article = Parts.article("a.txt", text);

    // then
    assertThat(article).isEqualTo(new FoundArticle(FoundArticle.PLAIN, text, 0, Statements.NONE));
  }

  @Test
  void writesLineEndsOfWindowsAndMacAsLineFeeds() {
    // when
    FoundArticle article = Parts.article("a.txt", "one\r\ntwo\rthree\n");

    // then
    assertThat(article.text()).isEqualTo("one\ntwo\nthree\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsTheEncodingThatTheMarkNames(String encoding) {
    // given
    byte[] bytes = "\ufeffPräsident Macron à Paris".getBytes(Charset.forName(encoding));

    // when
    FoundArticle article = Parts.article("a.txt", bytes);

    // then
    assertThat(article.text()).isEqualTo("Präsident Macron à Paris");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "windows-1252|Le président français a déclaré « être prêt » à négocier, à Genève, mardi.",
        "windows-1251|Министр обороны России прибыл в Мьянму с визитом, сообщили в ведомстве.",
        "Shift_JIS|ロシアの国防相がミャンマーを訪問し、軍の指導者と会談した。",
        "windows-1253|Ο υπουργός εξωτερικών της Ρωσίας έφτασε στη Μιανμάρ για επίσημη επίσκεψη."
      })
  void readsOlderEncodings(String example) {
    // given
    String encoding = example.substring(0, example.indexOf('|'));
    String text = example.substring(example.indexOf('|') + 1);

    // when
    FoundArticle article = Parts.article("a.txt", text.getBytes(Charset.forName(encoding)));

    // then
    assertThat(article.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A report \u00ff that ends",
        "A report \u00c3( that ends",
        "A report \u00c0\u00af that ends",
        "A report \u00e2\u0028\u00a1 that ends",
        "A report \u00ff\u00fe\u00fa and \u00c3( that ends",
        "A report \u0081 that ends"
      })
  void rejectsBytesThatNoEncodingExplains(String bytes) {
    // when
    Part.Rejected rejected = Parts.rejection("a.txt", bytes.getBytes(StandardCharsets.ISO_8859_1));

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.INVALID_ENCODING);
    assertThat(rejected.reason()).contains("from byte 9 on");
  }

  @Test
  void rejectsDamagedUtf8ThoughALatinAlphabetWouldExplainIt() {
    // given
    byte[] bytes = "Zürich, Genève, caf_ au lait".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 9] = (byte) 0xe9;

    // when
    Part.Rejected rejected = Parts.rejection("a.txt", bytes);

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.INVALID_ENCODING);
    assertThat(rejected.reason()).contains("from byte " + (bytes.length - 9) + " on");
  }

  @Test
  void rejectsAMarkedTextThatIsCutWithinACharacter() {
    // when
    Part.Rejected rejected = Parts.rejection("a.txt", new byte[] {-1, -2, 'a', 0, 'b'});

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.INVALID_ENCODING);
    assertThat(rejected.reason()).contains("UTF-16LE").contains("from byte 4 on");
  }

  @Test
  void rejectsBinaryContentWhateverItsName() {
    // given
    byte[] bytes = new byte[300];
    bytes[0] = 'M';
    bytes[1] = 'Z';

    // when
    Part.Rejected rejected = Parts.rejection("a.txt", bytes);

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.BINARY_CONTENT);
  }

  @Test
  void keepsAStrayControlCharacterOfAScrapedText() {
    // given
    String text = "A report. ".repeat(50) + "\u0003";

    // when
    FoundArticle article = Parts.article("a.txt", text);

    // then
    assertThat(article.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n \t\n"})
  void rejectsWhatIsEmpty(String text) {
    // when
    Part.Rejected rejected = Parts.rejection("a.txt", text);

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.EMPTY);
  }

  @Test
  void rejectsATextOfHeaderLinesOnly() {
    // when
    Part.Rejected rejected = Parts.rejection("a.txt", "date 2021-01-22\n\n");

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.EMPTY);
  }

  @Test
  void rejectsAnArticleThatIsTooLargeWithItsSizeAndTheLimit() {
    // when
    Part.Rejected rejected = Parts.rejection("a.txt", "x".repeat(1_001));

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.TOO_LARGE);
    assertThat(rejected.reason()).contains("1001 bytes").contains("1000 bytes");
  }

  @Test
  void doesNotOpenAFileThatIsTooLarge() {
    // given
    Document huge =
        new Document(
            "a.txt",
            50_000_000,
            null,
            () -> {
              throw new AssertionError("opened");
            });

    // when
    var parts = Parts.of(huge);

    // then
    assertThat(parts)
        .singleElement()
        .isInstanceOfSatisfying(
            Part.Rejected.class,
            rejected ->
                assertThat(rejected.reason()).contains("50000000 bytes").contains("4000 bytes"));
  }

  @Test
  void rejectsAFileThatGrewOverTheLimitWhileItWasRead() {
    // given
    byte[] grown = "x".repeat(2_000).getBytes(StandardCharsets.UTF_8);
    Document document =
        new Document("a.txt", 10, null, () -> new java.io.ByteArrayInputStream(grown));

    // when
    var parts = Parts.of(document);

    // then
    assertThat(parts)
        .singleElement()
        .extracting(part -> ((Part.Rejected) part).code())
        .isEqualTo(RejectionCode.TOO_LARGE);
  }
}
