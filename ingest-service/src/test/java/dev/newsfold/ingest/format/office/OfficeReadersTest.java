package dev.newsfold.ingest.format.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Parts;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.Samples;
import dev.newsfold.ingest.format.Statements;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeReadersTest {

  @ParameterizedTest
  @CsvSource({
    "report.docx, 2021-06-22T10:15:00Z, 'The harbour opened.|Two ferries sailed.|'",
    "report.odt, 2021-06-22T10:15:00, 'A heading|The harbour opened.|Two ferries sailed.|'",
    "report.rtf, 2021-06-22, 'The harbour opened on Tuesday, caf\u00e9 owners said \u2014in the news.|Two ferries sailed.|A third one waits.|'"
  })
  void readsTheWordsAndWhatTheDocumentSaysOfItself(String name, String created, String text) {
    // when
    FoundArticle article = Parts.onlyArticle("upload", Samples.all().get(name));

    // then
    assertThat(article.text()).isEqualTo(text.replace('|', '\n'));
    assertThat(article.statements())
        .isEqualTo(new Statements(null, "Harbour reopens", "Jane Doe", created, null, null));
  }

  @Test
  void readsThePagesOfAnEpubWithoutItsCoverAndContents() {
    // when
    List<Part> parts = Parts.ofLarge("upload", Samples.epub());

    // then
    assertThat(parts)
        .extracting(Part::place, part -> ((Part.Found) part).article().statements())
        .containsExactly(
            tuple(
                "OEBPS/one two.xhtml",
                new Statements(null, "Harbour reopens", null, "2021-06-22", "Example Times", "en")),
            tuple(
                "OEBPS/text/two.xhtml",
                new Statements(null, "Ferries sail", null, "2021-06-22", "Example Times", "en")));
  }

  @Test
  void readsTheTextOfAPdf() {
    // when
    FoundArticle article =
        Parts.onlyArticle("upload", Samples.pdf("A title", "The harbour opened.", "More words."));

    // then
    assertThat(article.text()).isEqualTo("The harbour opened.\nMore words.\n");
    assertThat(article.statements().title()).isEqualTo("A title");
  }

  @Test
  void saysThatAPdfHoldsNoText() {
    // when
    Part.Rejected rejected = Parts.onlyRejection("a.pdf", Samples.pdf("Scanned"));

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.MISSING_TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "/Filter/FlateDecode, 4 0 R",
    "/Filter/FlateDecode, [4 0 R 4 0 R]",
    "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Filter/FlateDecode, 5 0 R"
  })
  void rejectsAPdfWithAStreamThatUnpacksToFarTooMuch(String dictionary, String contents)
      throws IOException {
    // given
    byte[] pdf = pdf(dictionary, contents, deflated(40));

    // when
    Part.Rejected rejected = Parts.onlyRejection("a.pdf", pdf);

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.TOO_LARGE);
  }

  @Test
  void rejectsAPdfOfTooManyObjects() {
    // given
    byte[] pdf = Samples.bytes("%PDF-1.4\n1 0 obj [" + "1.5 ".repeat(900_000) + "] endobj\n");

    // when
    Part.Rejected rejected = Parts.onlyRejection("a.pdf", pdf);

    // then
    assertThat(rejected.code()).isIn(RejectionCode.TOO_LARGE, RejectionCode.UNREADABLE);
  }

  private static byte[] deflated(int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new DeflaterOutputStream(out)) {
      for (int i = 0; i < megabytes; i++) {
        packed.write(new byte[1024 * 1024]);
      }
    }
    return out.toByteArray();
  }

  private static byte[] pdf(String dictionary, String contents, byte[] stream) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(
        Samples.bytes(
            "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents "
                + contents
                + "/Resources<</XObject<</A 4 0 R>>>>>>endobj\n"
                + "5 0 obj<</Length 5>>stream\n/A Do\nendstream endobj\n"
                + "4 0 obj<<%s/Length %d>>stream\n".formatted(dictionary, stream.length)));
    out.write(stream);
    out.write(Samples.bytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n"));
    return out.toByteArray();
  }

  @Test
  void rejectsADocumentThatUnpacksToFarTooMuch() {
    // given
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("[Content_Types].xml", Samples.bytes("<Types/>"));
    files.put("word/document.xml", Samples.bytes("<d>" + " ".repeat(3_000_000) + "</d>"));

    // when
    Part.Rejected rejected = Parts.onlyRejection("a.docx", Samples.zip(files));

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.TOO_COMPRESSED);
  }

  @Test
  void saysThatASpreadsheetHoldsNoText() {
    // given
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("[Content_Types].xml", Samples.bytes("<Types/>"));
    files.put("xl/workbook.xml", Samples.bytes("<workbook/>"));

    // when
    Part.Rejected rejected = Parts.onlyRejection("a.xlsx", Samples.zip(files));

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.UNSUPPORTED_FORMAT);
  }

  @ParameterizedTest
  @CsvSource({"{\\rtf1 \\bin2000000000 x}, UNREADABLE", "{\\rtf1 \\par}, MISSING_TEXT"})
  void rejectsRtfThatHoldsLessThanItSays(String rtf, RejectionCode code) {
    // when
    Part.Rejected rejected = Parts.onlyRejection("a.rtf", Samples.bytes(rtf));

    // then
    assertThat(rejected.code()).isEqualTo(code);
  }

  @Test
  void rejectsRtfWithGroupsThatAreNestedTooDeeply() {
    // when
    Part.Rejected rejected =
        Parts.onlyRejection("a.rtf", Samples.bytes("{\\rtf1 " + "{".repeat(100_000)));

    // then
    assertThat(rejected.code()).isEqualTo(RejectionCode.TOO_DEEP);
  }
}
