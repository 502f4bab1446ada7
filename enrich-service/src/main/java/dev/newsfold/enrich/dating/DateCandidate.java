package dev.newsfold.enrich.dating;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that was considered.
 *
 * @param of what it was considered for
 * @param where where it stands, such as {@code address} or {@code sentence 2}
 * @param text its words
 * @param date the day that it comes to, null where that cannot be told
 * @param reason why it was taken or refused
 */
public record DateCandidate(
    Use of, String where, String text, @Nullable LocalDate date, boolean taken, String reason) {

  /** What a date is looked for. */
  public enum Use {
    PUBLISHED,
    EVENT
  }
}
