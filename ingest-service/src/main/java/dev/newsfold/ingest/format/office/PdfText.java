package dev.newsfold.ingest.format.office;

import dev.newsfold.ingest.format.FoundArticle;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Paragraphs;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.Statements;
import dev.newsfold.ingest.format.UnusableException;
import java.io.IOException;
import java.io.Writer;
import java.util.Calendar;
import java.util.Iterator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Takes the text out of a PDF, page by page, without ever holding more than a page is worth. */
final class PdfText extends PDFTextStripper {

  /** A page of a newspaper has some 30,000. */
  private static final int MOST_ON_A_PAGE = 200_000;

  private static final String PARAGRAPH = "\n\n";

  static {
    FontMappers.set(OwnFonts.load());
  }

  private int onPage;

  private PdfText() {
    setSortByPosition(false);
    setParagraphStart(PARAGRAPH);
    setLineSeparator("\n");
    setPageStart("");
    setPageEnd("\n");
    setSuppressDuplicateOverlappingText(false);
  }

  static FoundArticle article(byte[] bytes, Limits limits) throws IOException {
    try (PDDocument document = new BoundedPdfParser(bytes).parse()) {
      Paragraphs paragraphs = new Paragraphs(limits);
      PdfText text = new PdfText();
      text.writeText(document, new ParagraphWriter(paragraphs));
      return paragraphs.article(statements(document.getDocumentInformation()));
    } catch (InvalidPasswordException e) {
      throw new UnusableException(
          RejectionCode.ENCRYPTED, "is encrypted, and can be read with its password only");
    }
  }

  private static Statements statements(PDDocumentInformation information) {
    Calendar created = information.getCreationDate();
    return new Statements(
        null,
        words(information.getTitle()),
        words(information.getAuthor()),
        created == null ? null : created.toInstant().toString(),
        null,
        null);
  }

  private static @Nullable String words(@Nullable String value) {
    String words = value == null ? "" : value.replace("\0", "").strip();
    return words.isEmpty() ? null : words;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    onPage = 0;
    measure(page);
    super.processPage(page);
  }

  /** PDFBox unpacks what is on a page itself little by little, and would go on for minutes. */
  private static void measure(PDPage page) throws IOException {
    Iterator<PDStream> streams = page.getContentStreams();
    while (streams.hasNext()) {
      if (streams.next().getCOSObject() instanceof BoundedPdfStream stream) {
        stream.measure();
      }
    }
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    onPage++;
    if (onPage > MOST_ON_A_PAGE) {
      throw new UnusableException(
          RejectionCode.TOO_LARGE, "has a page with more than " + MOST_ON_A_PAGE + " characters");
    }
    super.processTextPosition(text);
  }

  /** Joins the lines of a paragraph, and the halves of words that are parted at their ends. */
  private static final class ParagraphWriter extends Writer {

    private final Paragraphs paragraphs;
    private final StringBuilder line = new StringBuilder();

    ParagraphWriter(Paragraphs paragraphs) {
      this.paragraphs = paragraphs;
    }

    @Override
    public void write(char[] characters, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        if (characters[i] == '\n') {
          endLine();
        } else {
          line.append(characters[i]);
        }
      }
    }

    private void endLine() {
      if (line.toString().isBlank()) {
        paragraphs.end();
      } else if (isParted()) {
        paragraphs.add(line.substring(0, line.length() - 1));
      } else {
        paragraphs.add(line + " ");
      }
      line.setLength(0);
    }

    private boolean isParted() {
      int last = line.length() - 1;
      return last > 0 && line.charAt(last) == '-' && Character.isLowerCase(line.charAt(last - 1));
    }

    @Override
    public void flush() {
      // What is written is already where it is to go
    }

    @Override
    public void close() {
      endLine();
    }
  }
}
