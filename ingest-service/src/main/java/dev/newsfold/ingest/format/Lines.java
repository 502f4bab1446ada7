package dev.newsfold.ingest.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Splits bytes into lines and keeps no more of a line than the limit says. */
final class Lines {

  /** Most files are smaller than what reads them best. */
  private static final int BUFFER_BYTES = 16 * 1024;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int filled;
  private int at;
  private long length;
  private long offset;
  private long nextOffset;
  private int number;

  Lines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    line.reset();
    length = 0;
    offset = nextOffset;
    boolean isEnd = at == filled && !fill();
    if (isEnd) {
      return false;
    }
    number++;
    while (at < filled || fill()) {
      int start = at;
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      keep(start, at - start);
      if (at < filled) {
        at++;
        nextOffset++;
        break;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
    if (nextOffset == 0 && startsWithMark()) {
      at = ByteOrderMark.UTF_8.length();
      nextOffset = at;
      offset = at;
    }
    return at < filled;
  }

  private boolean startsWithMark() {
    return filled >= 3 && ByteOrderMark.of(buffer) == ByteOrderMark.UTF_8;
  }

  private void keep(int start, int count) {
    length += count;
    nextOffset += count;
    int room = Math.max(0, limit - line.size());
    line.write(buffer, start, Math.min(room, count));
  }

  byte[] bytes() {
    return line.toByteArray();
  }

  /** How long the line is, kept or not. */
  long length() {
    return length;
  }

  /** Where in the document the line begins. */
  long offset() {
    return offset;
  }

  /** From 1. */
  int number() {
    return number;
  }
}
