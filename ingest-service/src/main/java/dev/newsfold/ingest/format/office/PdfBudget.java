package dev.newsfold.ingest.format.office;

import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.UnusableException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** What may still come out of the streams of one PDF. */
final class PdfBudget {

  /** Streams of a page and of fonts have a few megabytes at most. */
  private static final long MOST_IN_A_STREAM = 16L * 1024 * 1024;

  /** Lists of objects become trees in memory, ten times their size. */
  private static final long MOST_IN_LISTS = 8L * 1024 * 1024;

  /** A page can draw the same form over and over, and forms can draw forms. */
  private static final int LEAST_FOR_A_STREAM = 64 * 1024;

  private static final long MOST_IN_ALL = 512L * 1024 * 1024;

  private long inLists;
  private long inAll;

  /** How many bytes may come out of a stream. */
  long most(COSStream stream) {
    long left = Math.min(MOST_IN_A_STREAM, MOST_IN_ALL - inAll);
    return isList(stream) ? Math.min(left, MOST_IN_LISTS - inLists) : left;
  }

  private static boolean isList(COSStream stream) {
    COSName type = stream.getCOSName(COSName.TYPE);
    return COSName.OBJ_STM.equals(type) || COSName.XREF.equals(type);
  }

  void take(COSStream stream, long count) {
    inAll += Math.max(count, LEAST_FOR_A_STREAM);
    inLists += isList(stream) ? count : 0;
    if (most(stream) < 0) {
      throw exceeded();
    }
  }

  static UnusableException exceeded() {
    return new UnusableException(
        RejectionCode.TOO_LARGE, "unpacks to more than a PDF with text would hold");
  }
}
