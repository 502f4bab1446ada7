package dev.newsfold.query.search;

import org.jspecify.annotations.Nullable;

/**
 * Words to search for, in the syntax of web search: all of them, {@code "a phrase"}, {@code or},
 * {@code -without}.
 */
public record Words(String text) {

  /** More than a person types, and few enough not to keep the database busy. */
  private static final int LONGEST = 500;

  public Words {
    if (text.length() > LONGEST) {
      throw new InvalidParameter("q", "q is longer than " + LONGEST + " characters");
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new InvalidParameter("q", "q contains no word");
    }
    if (text.indexOf('\0') >= 0) {
      throw new InvalidParameter("q", "q contains a NUL character");
    }
  }

  /** The words of a parameter; null where nothing is asked for. */
  public static @Nullable Words parse(@Nullable String value) {
    return value == null || value.isBlank() ? null : new Words(value.strip());
  }
}
