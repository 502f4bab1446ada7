package dev.newsfold.ingest.format;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The marks by which a text names its Unicode encoding; the longer one of two is asked first. */
public enum ByteOrderMark {
  UTF_8("\u00ef\u00bb\u00bf", "UTF-8"),
  UTF_32LE("\u00ff\u00fe\0\0", "UTF-32LE"),
  UTF_32BE("\0\0\u00fe\u00ff", "UTF-32BE"),
  UTF_16LE("\u00ff\u00fe", "UTF-16LE"),
  UTF_16BE("\u00fe\u00ff", "UTF-16BE");

  /** A character a byte. */
  private final String mark;

  private final String encoding;

  ByteOrderMark(String mark, String encoding) {
    this.mark = mark;
    this.encoding = encoding;
  }

  public static @Nullable ByteOrderMark of(byte[] bytes) {
    for (ByteOrderMark candidate : values()) {
      if (candidate.isAtStartOf(bytes)) {
        return candidate;
      }
    }
    return null;
  }

  private boolean isAtStartOf(byte[] bytes) {
    for (int i = 0; i < mark.length(); i++) {
      if (i == bytes.length || (bytes[i] & 0xff) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  int length() {
    return mark.length();
  }

  Charset charset() {
    return Charset.forName(encoding);
  }
}
