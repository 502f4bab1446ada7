package dev.newsfold.ingest.format.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a feed into what stands above its items and the items, by their tags alone, and keeps no
 * more of each than the limit says. So an item that is broken breaks nothing but itself.
 *
 * <p>Reads bytes: markup is ASCII in every encoding that a feed has but for UTF-16 and UTF-32.
 */
final class FeedSplitter {

  private static final byte[] CDATA = ascii("![CDATA[");
  private static final byte[] END_OF_CDATA = ascii("]]>");
  private static final byte[] COMMENT = ascii("!--");
  private static final byte[] END_OF_COMMENT = ascii("-->");
  private static final int LONGEST_NAME = 64;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[64 * 1024];
  private int filled;
  private int at;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private long length;
  private byte[] itemName = {};
  private byte[] beginning = {};
  private boolean isComplete;

  FeedSplitter(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** What stands above the first item. */
  byte[] head() throws IOException {
    scan(false);
    return piece.toByteArray();
  }

  /** Goes to the next item; false behind the last one. */
  boolean next() throws IOException {
    while (beginning.length == 0) {
      if (!scan(false)) {
        return false;
      }
    }
    piece.reset();
    length = 0;
    keep(beginning);
    beginning = new byte[0];
    isComplete = false;
    scan(true);
    return true;
  }

  byte[] bytes() {
    return piece.toByteArray();
  }

  /** How long the item is, kept or not. */
  long length() {
    return length;
  }

  /** Whether the item has an end: else another one begins in it, or the feed is cut off. */
  boolean isComplete() {
    return isComplete;
  }

  /**
   * Reads on to where an item begins, or ends if one has begun; false at the end of the feed. What
   * follows the last item is read, but not kept.
   */
  private boolean scan(boolean isInItem) throws IOException {
    for (int next = read(); next >= 0; next = read()) {
      if (next != '<') {
        keep(next);
        continue;
      }
      byte[] mark = mark();
      if (startsWith(mark, COMMENT)) {
        keep('<');
        keep(mark);
        skip(END_OF_COMMENT);
        continue;
      }
      if (isCdata(mark)) {
        keep('<');
        keep(mark);
        if (skipCdata(isInItem)) {
          return true;
        }
        continue;
      }
      if (isBeginning(mark)) {
        beginning = withBracket(mark);
        return true;
      }
      keep('<');
      keep(mark);
      if (isInItem && isEnd(mark)) {
        skip(ascii(">"));
        isComplete = true;
        return true;
      }
    }
    return false;
  }

  /** What follows a bracket, as far as it tells what it opens. */
  private byte[] mark() throws IOException {
    ByteArrayOutputStream mark = new ByteArrayOutputStream();
    while (mark.size() < LONGEST_NAME) {
      int next = peek();
      boolean isName =
          next > ' ' && next != '>' && next != '<' && (next != '/' || mark.size() == 0);
      if (!isName || isCdata(mark.toByteArray()) || startsWith(mark.toByteArray(), COMMENT)) {
        break;
      }
      mark.write(read());
    }
    return mark.toByteArray();
  }

  private boolean isBeginning(byte[] mark) {
    if (itemName.length > 0) {
      return java.util.Arrays.equals(mark, itemName);
    }
    String name = new String(mark, StandardCharsets.ISO_8859_1);
    String local = name.substring(name.indexOf(':') + 1);
    boolean isItem = local.equals("item") || local.equals("entry");
    if (isItem) {
      itemName = mark;
    }
    return isItem;
  }

  private boolean isEnd(byte[] mark) {
    return mark.length == itemName.length + 1
        && mark[0] == '/'
        && java.util.Arrays.equals(mark, 1, mark.length, itemName, 0, itemName.length);
  }

  private static boolean isCdata(byte[] mark) {
    return startsWith(mark, CDATA);
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private void skip(byte[] end) throws IOException {
    int matched = 0;
    for (int next = read(); next >= 0; next = read()) {
      keep(next);
      matched = matched(end, matched, next);
      if (matched == end.length) {
        return;
      }
    }
  }

  /** True where the item ends in it: no text holds its own item's end, so the CDATA has none. */
  private boolean skipCdata(boolean isInItem) throws IOException {
    byte[] endOfItem = isInItem ? concat(ascii("</"), itemName, ascii(">")) : new byte[] {0};
    int matched = 0;
    int ofItem = 0;
    for (int next = read(); next >= 0; next = read()) {
      keep(next);
      matched = matched(END_OF_CDATA, matched, next);
      if (matched == END_OF_CDATA.length) {
        return false;
      }
      ofItem = matched(endOfItem, ofItem, next);
      if (isInItem && ofItem == endOfItem.length) {
        return true;
      }
    }
    return false;
  }

  /** How much of the mark is found with this byte too; its first byte may be repeated. */
  private static int matched(byte[] mark, int before, int next) {
    if (next == mark[before]) {
      return before + 1;
    }
    // "]]]>" and "--->": as much as was found is found again, one byte later
    boolean isRepeated = before > 1 && next == mark[before - 1] && mark[0] == mark[before - 1];
    if (isRepeated) {
      return before;
    }
    return next == mark[0] ? 1 : 0;
  }

  private int peek() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
    }
    return at < filled ? buffer[at] & 0xff : -1;
  }

  private int read() throws IOException {
    int next = peek();
    at += next < 0 ? 0 : 1;
    return next;
  }

  private void keep(byte[] bytes) {
    for (byte b : bytes) {
      keep(b);
    }
  }

  private void keep(int next) {
    length++;
    if (piece.size() < limit) {
      piece.write(next);
    }
  }

  private static byte[] withBracket(byte[] mark) {
    return concat(ascii("<"), mark);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
