package dev.newsfold.ingest.format.office;

import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.UnusableException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The bytes of a PDF. What the parser reads one by one becomes objects in memory, so there is an
 * end to that; the contents of streams are read in blocks.
 */
final class PdfBytes extends RandomAccessReadBuffer {

  private static final int MOST = 12 * 1024 * 1024;

  private int count;

  PdfBytes(byte[] bytes) {
    super(bytes);
  }

  @Override
  public int read() throws java.io.IOException {
    count++;
    if (count > MOST) {
      throw new UnusableException(
          RejectionCode.TOO_LARGE, "has more objects than a PDF with text would hold");
    }
    return super.read();
  }
}
