package dev.newsfold.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that was considered while an article was dated.
 *
 * @param of what it was considered for
 * @param where where it stands, such as {@code address} or {@code sentence 2}
 * @param text its words
 * @param date the day that it comes to, null where that cannot be told
 * @param taken whether it became the article's
 * @param reason why it was taken or refused
 */
public record DateCandidate(
    Use of, String where, String text, @Nullable LocalDate date, boolean taken, String reason) {

  /** What a date is looked for. */
  public enum Use {
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("event")
    EVENT
  }
}
