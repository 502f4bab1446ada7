package dev.newsfold.ingest.format;

/** Tells bytes that were never meant as text. */
final class BinaryContent {

  /** Scraped text holds a stray control character now and then; binary data is full of them. */
  private static final int BYTES_PER_STRAY = 200;

  private BinaryContent() {}

  static boolean isIn(byte[] bytes) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != null && mark != ByteOrderMark.UTF_8) {
      return false;
    }
    int strays = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
      if (b > 0 && isControl(b)) {
        strays++;
      }
    }
    return strays * BYTES_PER_STRAY > bytes.length;
  }

  /** Controls but for white space and for escape, by which ISO-2022 switches alphabets. */
  private static boolean isControl(byte b) {
    return (b < ' ' && !Character.isWhitespace(b) && b != 0x1b) || b == 0x7f;
  }
}
