package dev.newsfold.query.index;

/**
 * The words of a text as they stand between blanks, without the marks around them; signs that are
 * written without blanks, each a word of its own.
 */
final class PlainWords {

  private final String text;
  private int read;
  private int start;
  private int end;

  PlainWords(String text) {
    this.text = text;
  }

  /** Goes on to the next one; false where there is none. */
  boolean next() {
    while (read < text.length()) {
      start = read;
      while (start < text.length() && !isPartOfWord(text.charAt(start))) {
        start++;
      }
      if (start == text.length()) {
        read = start;
        return false;
      }
      read = endOfRun(start);
      end = read;
      while (!isPartOfWord(text.charAt(end - 1))) {
        end--;
      }
      return true;
    }
    return false;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  private int endOfRun(int from) {
    if (isWordByItself(text.charAt(from))) {
      return from + 1;
    }
    int to = from;
    while (to < text.length()
        && !Character.isWhitespace(text.charAt(to))
        && !isWordByItself(text.charAt(to))) {
      to++;
    }
    return to;
  }

  static boolean isPartOfWord(char character) {
    return Character.isLetterOrDigit(character) || Character.isSurrogate(character);
  }

  /** As the standard tokenizer has it (UAX #29): Hiragana and Chinese signs. */
  private static boolean isWordByItself(char character) {
    return character >= '\u3040' && (character <= '\u309F' || Character.isIdeographic(character));
  }
}
