package dev.newsfold.ingest.format;

import java.lang.Character.UnicodeScript;

/**
 * Tells text that people wrote from bytes that were read in a wrong encoding. A detector always
 * finds an encoding in which the bytes mean something; that something shows by letters out of
 * place.
 */
final class Plausibility {

  private static final double MOST = .9;

  /** Marks that stand between words in print; other symbols are the usual leftovers of bytes. */
  private static final String PRINT =
      "\u00a0\u00a1\u00a3\u00a7\u00a9\u00ab\u00ae\u00b0\u00b4\u00b7"
          + "\u00bb\u00bd\u00bf\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u2039\u203a"
          + "\u20ac\u2122\u2116";

  /** Latin letters that are words of their own in some language. */
  private static final String WORDS =
      "\u00e0\u00e1\u00e8\u00e9\u00ea\u00ec\u00ed\u00f2\u00f3\u00f4\u00f6\u00e5\u00e6\u00f8\u00f9"
          + "\u00fa\u00c0\u00c1\u00c8\u00c9\u00d3\u00d4\u00d6\u00c5\u00da";

  private Plausibility() {}

  static boolean isPlausible(String text) {
    int beyondAscii = 0;
    int inPlace = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      if (isNeverText(c)) {
        return false;
      }
      beyondAscii++;
      if (isInPlace(text, i)) {
        inPlace++;
      }
    }
    return inPlace >= MOST * beyondAscii;
  }

  private static boolean isNeverText(char c) {
    return c < 0xa0 || c == '\ufffd' || Character.getType(c) == Character.PRIVATE_USE;
  }

  private static boolean isInPlace(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isLetter(c)) {
      return c > 0x2fff || Character.isSurrogate(c) || PRINT.indexOf(c) >= 0;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    if (c == '\u00ff' || isClash(before, c) || isClash(c, after)) {
      return false;
    }
    boolean standsAlone = !Character.isLetter(before) && !Character.isLetter(after);
    return !standsAlone || script(c) != UnicodeScript.LATIN || WORDS.indexOf(c) >= 0;
  }

  /** Two neighbours that no word has: of two alphabets, or a capital after a small letter. */
  private static boolean isClash(char left, char right) {
    if (!Character.isLetter(left) || !Character.isLetter(right)) {
      return false;
    }
    boolean mixed = isAlphabetic(left) && isAlphabetic(right) && script(left) != script(right);
    return mixed || (Character.isLowerCase(left) && Character.isUpperCase(right));
  }

  /** Scripts of East Asia mix with each other and with Latin words. */
  private static boolean isAlphabetic(char c) {
    return c < 0x1100;
  }

  private static UnicodeScript script(char c) {
    return UnicodeScript.of(c);
  }
}
