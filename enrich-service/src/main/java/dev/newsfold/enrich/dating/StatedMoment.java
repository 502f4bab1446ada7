package dev.newsfold.enrich.dating;

import dev.newsfold.contracts.ResolvedDate.Precision;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a statement of a publication date comes to.
 *
 * @param date the day as printed, in the zone of the statement
 * @param time the moment, where the statement has a time and a zone
 * @param isInUtc whether the zone is UTC, which is that of the machine more often than the outlet's
 * @param text the words that were read
 * @param precision how much of the date the statement has
 * @param otherReading the day with the two numbers before the year the other way round, null where
 *     it is clear which is which
 */
record StatedMoment(
    LocalDate date,
    @Nullable Instant time,
    boolean isInUtc,
    String text,
    Precision precision,
    @Nullable LocalDate otherReading) {

  StatedMoment(
      LocalDate date, @Nullable Instant time, boolean isInUtc, String text, Precision precision) {
    this(date, time, isInUtc, text, precision, null);
  }

  /** The same statement, read the other way round. */
  StatedMoment otherwise() {
    LocalDate other = otherReading;
    return other == null
        ? this
        : new StatedMoment(
            /* date= */ other, time, isInUtc, text, precision, /* otherReading= */ date);
  }
}
