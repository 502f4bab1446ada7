package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.encoding.Counts;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records that are found by a number of 32 bits, as the index lists them. Numbers are given in the
 * order in which the records come: what comes together lies together and is soon asked for
 * together. Records are never deleted.
 */
final class Numbered<T> {

  private final StoredRecords<T> records;
  private final Function<T, String> idOf;
  private final Kind kind;
  private final StoredRecords<Long> numbers;
  private final StoredRecords<Counts> counts;

  /** An article is listed under dozens of keys, one after another. */
  private @Nullable String lastId;

  private byte @Nullable [] lastLanguage;
  private long lastNumber;

  /** What is numbered. */
  enum Kind {
    ARTICLE('a'),
    STORY('s');

    /** What tells the ids of this kind from those of the other one. */
    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }
  }

  /**
   * Numbers some records.
   *
   * @param numbers by the ids of the records
   * @param counts of each language
   */
  Numbered(
      StoredRecords<T> records,
      Function<T, String> idOf,
      Kind kind,
      StoredRecords<Long> numbers,
      StoredRecords<Counts> counts) {
    this.records = records;
    this.idOf = idOf;
    this.kind = kind;
    this.numbers = numbers;
    this.counts = counts;
  }

  @Nullable T byId(byte[] language, String id) {
    Long number = number(language, id);
    return number == null ? null : byNumber(language, number);
  }

  /** As it was when it was saved last. */
  @Nullable T savedById(byte[] language, String id) {
    Long number = number(language, id);
    return number == null ? null : records.saved(Keys.of(language, number.intValue()));
  }

  @Nullable T byNumber(byte[] language, long number) {
    return records.get(Keys.of(language, (int) number));
  }

  void put(byte[] language, T value) {
    String id = idOf.apply(value);
    Long known = number(language, id);
    long number = known == null ? next(language) : known;
    if (known == null) {
      numbers.put(Keys.of(language, kind.letter, id), number);
    }
    records.put(Keys.of(language, (int) number), value);
  }

  /** That of a record that was put. */
  long numberOf(byte[] language, String id) {
    if (id.equals(lastId) && language == lastLanguage) {
      return lastNumber;
    }
    lastNumber = Objects.requireNonNull(number(language, id));
    lastId = id;
    lastLanguage = language;
    return lastNumber;
  }

  void save() {
    numbers.save();
    records.save();
  }

  /** What was not saved gives its numbers back. */
  void discard() {
    numbers.discard();
    records.discard();
    lastId = null;
  }

  private @Nullable Long number(byte[] language, String id) {
    Long number = numbers.get(Keys.of(language, kind.letter, id));
    return number == null && counts(language).hasFormerNumbers()
        ? new FormerNumbers<>(this, idOf).of(language, id)
        : number;
  }

  private long next(byte[] language) {
    Counts next = counts(language);
    do {
      next = next.nextNumber();
    } while (next.hasFormerNumbers() && byNumber(language, next.numbers()) != null);
    counts.put(Keys.of(language), next);
    return next.numbers();
  }

  private Counts counts(byte[] language) {
    return Objects.requireNonNullElse(counts.get(Keys.of(language)), Counts.NONE);
  }
}
