package dev.newsfold.enrich.tagging.name.crf;

import java.util.function.BooleanSupplier;

/**
 * The shape of a word, as Stanford's model knows it under the name {@code chris2useLC}: its first
 * and last two characters and, in order, the kinds of those between, each one as {@code X}, {@code
 * x}, {@code d} or, where it is none of these, as itself.
 */
final class WordShape {

  private static final int BOUNDARY = 2;

  private static final char UPPER = 'X';
  private static final char LOWER = 'x';
  private static final char DIGIT = 'd';
  private static final char GREEK = 'g';

  private static final char KNOWN = 'k';

  // The first of them that stands at a place counts.
  private static final String[] GREEK_LETTERS = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "theta", "iota", "kappa", "lambda",
    "omicron", "rho", "sigma", "tau", "upsilon", "omega"
  };

  private WordShape() {}

  /**
   * Tells the shape of a word.
   *
   * @param isKnown whether the word is one of those that are also written in lower case; only asked
   *     for words of letters
   */
  static CharSequence of(String word, BooleanSupplier isKnown) {
    StringBuilder shape = new StringBuilder();
    StringBuilder between = new StringBuilder();
    StringBuilder end = new StringBuilder(BOUNDARY);
    boolean isShort = word.length() <= 2 * BOUNDARY;
    boolean onlyLetters = true;
    int at = 0;
    while (at < word.length()) {
      int greek = greekLetterAt(word, at);
      char kind = greek > 0 ? GREEK : kind(word.charAt(at));
      onlyLetters &= kind == LOWER || kind == UPPER;
      if (isShort || at < BOUNDARY) {
        shape.append(kind);
      } else if (at < word.length() - BOUNDARY) {
        addInOrder(kind, between);
      } else {
        end.append(kind);
      }
      at += Math.max(1, greek);
    }
    shape.append(between).append(end);
    if (onlyLetters && isKnown.getAsBoolean()) {
      shape.append(KNOWN);
    }
    return shape;
  }

  private static int greekLetterAt(String word, int at) {
    for (String letter : GREEK_LETTERS) {
      if (word.startsWith(letter, at)) {
        return letter.length();
      }
    }
    return 0;
  }

  private static char kind(char character) {
    if (Character.isDigit(character)) {
      return DIGIT;
    }
    if (Character.isLowerCase(character)) {
      return LOWER;
    }
    boolean isUpper = Character.isUpperCase(character) || Character.isTitleCase(character);
    return isUpper ? UPPER : character;
  }

  private static void addInOrder(char kind, StringBuilder kinds) {
    int at = 0;
    while (at < kinds.length() && kinds.charAt(at) < kind) {
      at++;
    }
    if (at == kinds.length() || kinds.charAt(at) != kind) {
      kinds.insert(at, kind);
    }
  }
}
