package dev.newsfold.enrich.stream;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that an earlier release gave: each was made of the first digits of the id, and where
 * two ids made the same one, the later record took the next that was free.
 */
record FormerNumbers<T>(Numbered<T> records, Function<T, String> idOf) {

  private static final int DIGITS = 8;
  private static final int HEXADECIMAL = 16;
  private static final long ALL = 0xFFFFFFFFL;

  /** Null if the record got none. */
  @Nullable Long of(byte[] language, String id) {
    long number = first(id);
    while (true) {
      T found = records.byNumber(language, number);
      if (found == null) {
        return null;
      }
      if (idOf.apply(found).equals(id)) {
        return number;
      }
      number = (number + 1) & ALL;
    }
  }

  private static long first(String id) {
    int start = id.startsWith("s-") ? 2 : 0;
    if (id.length() < start + DIGITS) {
      return id.hashCode() & ALL;
    }
    long number = 0;
    for (int i = start; i < start + DIGITS; i++) {
      int digit = Character.digit(id.charAt(i), HEXADECIMAL);
      if (digit < 0) {
        return id.hashCode() & ALL;
      }
      number = (number << 4) | digit;
    }
    return number;
  }
}
