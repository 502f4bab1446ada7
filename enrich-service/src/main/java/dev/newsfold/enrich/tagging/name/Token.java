package dev.newsfold.enrich.tagging.name;

import java.util.Locale;

/**
 * A word or a mark of a text.
 *
 * @param start offset in UTF-16 code units
 * @param end offset after the last one
 * @param sentence the sentence that it stands in, from 0
 */
public record Token(String text, int start, int end, int sentence) {

  /** Whether it starts with a capital. */
  public boolean isCapitalised() {
    return isCapitalised(text);
  }

  static boolean isCapitalised(String text) {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean startsWithDigit() {
    return Character.isDigit(text.codePointAt(0));
  }

  boolean isWord() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }

  boolean isUpperCase() {
    return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase) && isCapitalised();
  }

  boolean isPossessiveMark() {
    return text.equals("'s") || text.equals("’s") || text.equals("'") || text.equals("’");
  }

  /** The token in lower case. */
  public String lower() {
    return text.toLowerCase(Locale.ROOT);
  }
}
