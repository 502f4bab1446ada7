package dev.newsfold.query.index;

/**
 * The words of a text as they stand between blanks, without the marks around them; signs that are
 * written without blanks, each a word of its own.
 */
final class PlainWords {

  private static final int ASCII = 128;
  private static final byte MARK = 0;
  private static final byte PART_OF_WORD = 1;
  private static final byte WORD_BY_ITSELF = 2;
  private static final byte BLANK = 3;

  /** Most characters are looked up here: each one of a text is looked at. */
  private static final byte[] KINDS = new byte[ASCII];

  static {
    for (char character = 0; character < ASCII; character++) {
      KINDS[character] = find(character);
    }
  }

  private final char[] text;
  private int read;
  private int start;
  private int end;

  PlainWords(char[] text) {
    this.text = text;
  }

  static boolean isPartOfWord(char character) {
    byte kind = kind(character);
    return kind == PART_OF_WORD || kind == WORD_BY_ITSELF;
  }

  /** Goes on to the next one; false where there is none. */
  boolean next() {
    while (read < text.length && !isPartOfWord(text[read])) {
      read++;
    }
    if (read == text.length) {
      return false;
    }
    start = read++;
    end = read;
    if (kind(text[start]) == WORD_BY_ITSELF) {
      return true;
    }
    while (read < text.length && kind(text[read]) <= PART_OF_WORD) {
      if (kind(text[read++]) == PART_OF_WORD) {
        end = read;
      }
    }
    return true;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  private static byte kind(char character) {
    return character < ASCII ? KINDS[character] : find(character);
  }

  private static byte find(char character) {
    if (Character.isWhitespace(character)) {
      return BLANK;
    }
    if (isHiraganaOrChinese(character)) {
      return WORD_BY_ITSELF;
    }
    return Character.isLetterOrDigit(character) || Character.isSurrogate(character)
        ? PART_OF_WORD
        : MARK;
  }

  /** The standard tokenizer takes each such sign for a word (UAX #29). */
  private static boolean isHiraganaOrChinese(char character) {
    return character >= '\u3040' && (character <= '\u309F' || Character.isIdeographic(character));
  }
}
