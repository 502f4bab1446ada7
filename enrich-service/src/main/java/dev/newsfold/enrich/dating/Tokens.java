package dev.newsfold.enrich.dating;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words and numbers of a text, with what stands between them. */
final class Tokens {

  private static final int NO_NUMBER = -1;
  private static final int BUDDHIST_ERA = 543;
  private static final int FIRST_BUDDHIST_YEAR = 2450;
  private static final int LAST_BUDDHIST_YEAR = 2700;

  private record Token(int start, int end, String word, int number) {}

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  Tokens(String text, int limit) {
    this.text = text;
    int length = Math.min(text.length(), limit);
    int start = 0;
    while (start < length) {
      char first = text.charAt(start);
      int end = start + 1;
      if (isDigit(first)) {
        while (end < length && isDigit(text.charAt(end))) {
          end++;
        }
        add(start, end, true);
      } else if (Character.isLetter(first)) {
        while (end < length && isInsideWord(end, length)) {
          end++;
        }
        add(start, end, false);
      }
      start = end;
    }
  }

  /** Arabic, Persian, Indian and Thai digits count as ours do. */
  private static boolean isDigit(char character) {
    return character < 128 ? character >= '0' && character <= '9' : Character.isDigit(character);
  }

  /** The vowel signs of Indian and Thai scripts are marks, not letters. */
  private static boolean isLetter(char character) {
    return Character.isLetter(character) || (character > 127 && isMark(character));
  }

  private static boolean isMark(char character) {
    return Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }

  /** Only the names of some weekdays have a hyphen in them. */
  private boolean isInsideWord(int at, int length) {
    char character = text.charAt(at);
    return isLetter(character)
        || (character == '-' && at + 5 <= length && text.startsWith("feira", at + 1));
  }

  private void add(int start, int end, boolean digits) {
    int length = end - start;
    String word = length > 20 ? "" : text.substring(start, end).toLowerCase(Locale.ROOT);
    int number = digits && length <= 8 ? Integer.parseInt(word) : NO_NUMBER;
    tokens.add(new Token(start, end, word, number));
  }

  int size() {
    return tokens.size();
  }

  int start(int index) {
    return tokens.get(index).start();
  }

  int end(int index) {
    return tokens.get(index).end();
  }

  /** The word in lower case; empty beyond the ends. */
  String word(int index) {
    return index < 0 || index >= size() ? "" : tokens.get(index).word();
  }

  boolean isCapitalised(int index) {
    return Character.isUpperCase(text.charAt(start(index)));
  }

  boolean isNumber(int index) {
    return tokens.get(index).number() >= 0;
  }

  /** The number with that many digits, or -1. */
  int number(int index, int fewestDigits, int mostDigits) {
    if (index < 0 || index >= size()) {
      return NO_NUMBER;
    }
    Token token = tokens.get(index);
    int digits = token.end() - token.start();
    return digits >= fewestDigits && digits <= mostDigits ? token.number() : NO_NUMBER;
  }

  /** A day of the month, or -1. */
  int day(int index) {
    int number = number(index, 1, 2);
    return number >= 1 && number <= 31 ? number : NO_NUMBER;
  }

  /** A year of the time since newspapers are printed, or -1; Thai ones count from the Buddha. */
  int year(int index) {
    int number = number(index, 4, 4);
    if (number >= FIRST_BUDDHIST_YEAR && number <= LAST_BUDDHIST_YEAR) {
      return number - BUDDHIST_ERA;
    }
    return number >= 1600 && number <= 2200 ? number : NO_NUMBER;
  }

  /** Whether a number is written in the digits of another script. */
  boolean isInOtherDigits(int index) {
    return text.charAt(start(index)) > 127;
  }

  /** Whether two tokens are neighbours with one of these signs, or nothing but blanks, between. */
  boolean isJoined(int left, String signs) {
    if (left < 0 || left + 1 >= size()) {
      return false;
    }
    int from = end(left);
    int to = start(left + 1);
    if (to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char between = text.charAt(i);
      if (between != ' ' && between != '\u00a0' && signs.indexOf(between) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether exactly this sign and nothing else stands between two tokens. */
  boolean isGlued(int left, String sign) {
    return left >= 0
        && left + 1 < size()
        && end(left) + sign.length() == start(left + 1)
        && text.startsWith(sign, end(left));
  }

  /** Whether the sign stands between two tokens, with or without blanks beside it. */
  boolean isSeparated(int left, String sign) {
    return isGlued(left, sign) || isGlued(left, sign + " ") || isGlued(left, " " + sign + " ");
  }

  /** Whether the text goes on after the token with this sign. */
  boolean isFollowedBy(int index, char sign) {
    return end(index) < text.length() && text.charAt(end(index)) == sign;
  }
}
