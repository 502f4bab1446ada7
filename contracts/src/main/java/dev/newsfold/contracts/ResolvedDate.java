package dev.newsfold.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known, and why.
 *
 * @param date the day; the first day of the month or year where the precision is coarser; null when
 *     unknown
 * @param time the moment in UTC, where it is known
 */
public record ResolvedDate(
    @Nullable LocalDate date, @Nullable Instant time, Precision precision, Evidence evidence) {

  /** How much of the date is known. */
  public enum Precision {
    @JsonProperty("second")
    SECOND,
    @JsonProperty("day")
    DAY,
    @JsonProperty("month")
    MONTH,
    @JsonProperty("year")
    YEAR,
    @JsonProperty("unknown")
    UNKNOWN
  }

  /**
   * What a date rests on.
   *
   * @param rule the name of the rule that chose it, such as {@code weekday-before-publication}
   * @param text the words it was read from; empty where nothing was found
   * @param reason the choice in a sentence
   */
  public record Evidence(String rule, String text, String reason) {}

  public ResolvedDate {
    if ((date == null) != (precision == Precision.UNKNOWN)) {
      throw new IllegalArgumentException("a date of precision " + precision + " is " + date);
    }
    if ((time != null) != (precision == Precision.SECOND)) {
      throw new IllegalArgumentException("a time of precision " + precision + " is " + time);
    }
  }
}
