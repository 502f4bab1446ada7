package dev.newsfold.ingest.format.office;

import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.FormatReader;
import dev.newsfold.ingest.format.Head;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.UnusableException;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads PDF (ISO 32000): the text of its pages, in the order in which people read it. */
public final class PdfReader implements FormatReader {

  private final Limits limits;

  public PdfReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public boolean recognises(Head head) {
    return head.text().startsWith("%PDF-");
  }

  @Override
  public void read(Document document, Consumer<Part> parts) throws IOException {
    byte[] bytes = document.read((int) Math.min(limits.fileBytes(), Integer.MAX_VALUE - 8));
    try {
      parts.accept(new Part.Found(null, PdfText.article(bytes, limits)));
    } catch (IOException e) {
      throw new UnusableException(
          RejectionCode.UNREADABLE, "is no PDF that can be read: " + e.getMessage());
    }
  }
}
