package dev.newsfold.ingest.format.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Parts;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.Samples;
import dev.newsfold.ingest.format.Statements;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailReaderTest {

  private static final String HEADER =
      "From: Jane Doe <jane@example.org>\nSubject: A headline\nMessage-ID: <1@example.org>\n";

  @Test
  void prefersTheHtmlPartAndReadsWhatIsAttached() {
    // when
    List<Part> parts = Parts.ofLarge("newsletter.eml", Samples.file("newsletter.eml"));

    // then
    assertThat(parts)
        .extracting(Part::place, part -> part instanceof Part.Found)
        .containsExactly(
            tuple("part 4", true),
            tuple("part 5", false),
            tuple("part 6", true),
            tuple(null, true));
    assertThat(((Part.Found) parts.get(3)).article())
        .isEqualTo(
            new FoundArticle(
                FoundArticle.HTML,
                "<html><body><p>The harbour opened, caf\u00e9 owners said.</p></body></html>",
                0,
                new Statements(
                    "https://example.org/newsletters/1",
                    "Harbour reopens today",
                    null,
                    "Tue, 22 Jun 2021 10:15:00 +0000",
                    "Example Br\u00fccke",
                    null)));
    assertThat(((Part.Found) parts.get(2)).article().statements().title()).isEqualTo("Forwarded");
  }

  @Test
  void isKnownByItsContentWhateverItsName() {
    // when
    FoundArticle article = Parts.onlyArticle("a.txt", Samples.bytes(HEADER + "\nThe words."));

    // then
    assertThat(article.text()).isEqualTo("The words.");
    assertThat(article.statements().source()).isEqualTo("Jane Doe");
  }

  @Test
  void leavesHeaderLinesOfATextAlone() {
    // given
    String text = "Subject: Ships\nDate: 2021-06-22\nSource: Example Times\n\nThe words.";

    // when
    FoundArticle article = Parts.onlyArticle("a.txt", Samples.bytes(text));

    // then
    assertThat(article.text()).isEqualTo(text);
  }

  @Test
  void readsEncodingsThatAreWrittenInAscii() {
    // given
    String words = "\u30ed\u30b7\u30a2\u306e\u56fd\u9632\u76f8";
    byte[] mail =
        (HEADER + "Content-Type: text/plain; charset=ISO-2022-JP\n\n" + words)
            .getBytes(Charset.forName("ISO-2022-JP"));

    // when
    FoundArticle article = Parts.onlyArticle("a.eml", mail);

    // then
    assertThat(article.text()).isEqualTo(words);
  }

  @Test
  void saysThatThereAreNoWords() {
    // when
    Part.Rejected rejected = Parts.onlyRejection("a.eml", Samples.bytes(HEADER + "\n \n"));

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.MISSING_TEXT);
  }

  @Test
  void rejectsPartsThatAreNestedTooDeeply() {
    // given
    StringBuilder mail =
        new StringBuilder(HEADER + "Content-Type: multipart/mixed; boundary=b0\n\n");
    for (int i = 0; i < 100; i++) {
      mail.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i, i + 1));
    }

    // when
    Part.Rejected rejected = Parts.onlyRejection("a.eml", Samples.bytes(mail.toString()));

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.TOO_DEEP);
  }

  @Test
  void readsEachMailOfAMailbox() {
    // when
    List<Part> parts = Parts.ofLarge("mailbox", Samples.file("mailbox.mbox"));

    // then
    assertThat(parts)
        .extracting(Part::place, part -> part instanceof Part.Found)
        .containsExactly(
            tuple("message 1", true), tuple("message 2", false), tuple("message 3", true));
    assertThat(((Part.Found) parts.get(0)).article().text())
        .isEqualTo("The words of the first.\nFrom here on all is well.\n\n");
  }
}
