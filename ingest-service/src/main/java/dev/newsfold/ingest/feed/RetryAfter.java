package dev.newsfold.ingest.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads how long a server wants to be left alone (RFC 9110, section 10.2.3). */
final class RetryAfter {

  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /** Null where the header is absent or says nothing that can be read. */
  static @Nullable Duration parse(@Nullable String header, Instant now) {
    String value = header == null ? "" : header.strip();
    if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      String digits = value.length() > MOST_DIGITS ? "9".repeat(MOST_DIGITS) : value;
      return Duration.ofSeconds(Long.parseLong(digits));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
      Duration left = Duration.between(now, until);
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
