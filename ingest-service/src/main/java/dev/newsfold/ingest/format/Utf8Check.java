package dev.newsfold.ingest.format;

/**
 * How far bytes are UTF-8 (RFC 3629).
 *
 * @param firstInvalid the offset of the first byte that is not; -1 if all are
 * @param wellFormed how many characters beyond ASCII are written as UTF-8 wants them
 * @param malformed how many bytes beyond ASCII are not
 */
record Utf8Check(int firstInvalid, int wellFormed, int malformed) {

  static Utf8Check of(byte[] bytes, int start) {
    int firstInvalid = -1;
    int wellFormed = 0;
    int malformed = 0;
    int at = start;
    while (at < bytes.length) {
      int length = sequenceLength(bytes, at);
      if (length == 0) {
        firstInvalid = firstInvalid < 0 ? at : firstInvalid;
        malformed++;
        at++;
        continue;
      }
      wellFormed += length > 1 ? 1 : 0;
      at += length;
    }
    return new Utf8Check(firstInvalid, wellFormed, malformed);
  }

  boolean isValid() {
    return firstInvalid < 0;
  }

  /** Whether these bytes are UTF-8 that was damaged, and not another encoding. */
  boolean isBrokenUtf8() {
    return !isValid() && wellFormed >= malformed;
  }

  /** The length of the character that begins here; 0 if none does. */
  private static int sequenceLength(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) {
      return 0;
    }
    int second = bytes[at + 1] & 0xff;
    int lowest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int highest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (second < lowest || second > highest) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
