package dev.newsfold.enrich.stream;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records that are found by a number of 32 bits, as the index lists them. It is made of the id so
 * that the order is that of the ids, which are hexadecimal; where two ids make the same one, the
 * later record takes the next that is free. Records are never deleted.
 */
final class Numbered<T> {

  private static final int DIGITS = 8;
  private static final long ALL = 0xFFFFFFFFL;

  private final StoredRecords<T> records;
  private final Function<T, String> idOf;

  /** An article is listed under dozens of keys, one after another. */
  private @Nullable String lastId;

  private byte @Nullable [] lastLanguage;
  private long lastNumber;

  Numbered(StoredRecords<T> records, Function<T, String> idOf) {
    this.records = records;
    this.idOf = idOf;
  }

  @Nullable T byId(byte[] language, String id) {
    return byNumber(language, numberOf(language, id));
  }

  /** As it was when it was saved last. */
  @Nullable T savedById(byte[] language, String id) {
    return records.saved(Keys.of(language, (int) numberOf(language, id)));
  }

  @Nullable T byNumber(byte[] language, long number) {
    return records.get(Keys.of(language, (int) number));
  }

  void put(byte[] language, T value) {
    long number = numberOf(language, idOf.apply(value));
    records.put(Keys.of(language, (int) number), value);
  }

  /** The number that a record with the id has, or would get. */
  long numberOf(byte[] language, String id) {
    if (id.equals(lastId) && language == lastLanguage) {
      return lastNumber;
    }
    long number = firstNumber(id);
    while (true) {
      T found = byNumber(language, number);
      if (found == null || idOf.apply(found).equals(id)) {
        lastId = id;
        lastLanguage = language;
        lastNumber = number;
        return number;
      }
      number = (number + 1) & ALL;
    }
  }

  /** What was not saved gives its numbers back. */
  void discard() {
    records.discard();
    lastId = null;
  }

  private static long firstNumber(String id) {
    int start = id.startsWith("s-") ? 2 : 0;
    if (id.length() < start + DIGITS) {
      return id.hashCode() & ALL;
    }
    long number = 0;
    for (int i = start; i < start + DIGITS; i++) {
      int digit = Character.digit(id.charAt(i), 16);
      if (digit < 0) {
        return id.hashCode() & ALL;
      }
      number = (number << 4) | digit;
    }
    return number;
  }
}
