package dev.newsfold.ingest.format.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The mails of a mailbox, each of them as a stream that ends with it. */
final class MboxMessages extends InputStream {

  private static final byte[] SEPARATOR = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[CHUNK];

  /** A line, or a piece of one that is longer than the buffer. */
  private byte[] line = new byte[0];

  private int filled;
  private int next;
  private int at;
  private boolean isLineStart = true;
  private boolean isAfterBlank = true;
  private boolean isWithin;

  MboxMessages(InputStream in) {
    this.in = in;
  }

  /** Goes to the next mail; the one before must have been read to its end. */
  boolean next() throws IOException {
    if (filled == 0 && next == 0) {
      readLine();
    }
    if (line.length == 0) {
      return false;
    }
    isWithin = true;
    readLine();
    return true;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (isWithin && at == line.length) {
      readLine();
    }
    if (!isWithin || line.length == 0) {
      isWithin = false;
      return -1;
    }
    int count = Math.min(length, line.length - at);
    System.arraycopy(line, at, bytes, offset, count);
    at += count;
    return count;
  }

  private void readLine() throws IOException {
    boolean isStart = isLineStart;
    line = piece();
    at = 0;
    if (!isStart) {
      return;
    }
    boolean isSeparator = startsAt(0);
    if (isSeparator && isAfterBlank) {
      isWithin = false;
    }
    isAfterBlank = isBlank();
    at = quotes();
  }

  private byte[] piece() throws IOException {
    if (next == filled) {
      filled = Math.max(0, in.readNBytes(buffer, 0, CHUNK));
      next = 0;
    }
    int end = next;
    while (end < filled && buffer[end] != '\n') {
      end++;
    }
    isLineStart = end < filled;
    byte[] piece = java.util.Arrays.copyOfRange(buffer, next, Math.min(filled, end + 1));
    next = Math.min(filled, end + 1);
    return piece;
  }

  private boolean isBlank() {
    return line.length == 1 || (line.length == 2 && line[0] == '\r');
  }

  /** One sign before a line that would begin a mail, else (mboxrd). */
  private int quotes() {
    int quotes = 0;
    while (quotes < line.length && line[quotes] == '>') {
      quotes++;
    }
    return quotes > 0 && startsAt(quotes) ? 1 : 0;
  }

  private boolean startsAt(int start) {
    if (line.length < start + SEPARATOR.length) {
      return false;
    }
    return java.util.Arrays.equals(
        line, start, start + SEPARATOR.length, SEPARATOR, 0, SEPARATOR.length);
  }
}
