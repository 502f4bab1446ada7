package dev.newsfold.ingest.feed;

import dev.newsfold.ingest.problem.Problem;
import dev.newsfold.ingest.problem.ProblemException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A feed that a caller wants polled.
 *
 * @param url its address
 * @param every how long from one poll to the next, as ISO 8601 writes it; as configured if absent
 */
public record FeedRequest(@Nullable String url, @Nullable String every) {

  private static final Duration LONGEST = Duration.ofDays(30);

  /**
   * @throws ProblemException that names what is wrong with it
   */
  WebAddress address() {
    if (url == null || url.isBlank()) {
      throw invalid("url", "The address of the feed is missing");
    }
    try {
      return WebAddress.of(url);
    } catch (IllegalArgumentException e) {
      throw invalid("url", String.valueOf(e.getMessage()));
    }
  }

  /**
   * @throws ProblemException if it cannot be read, or is too short or too long
   */
  Duration interval(FeedsConfiguration configuration) {
    if (every == null) {
      return configuration.interval();
    }
    Duration interval;
    try {
      interval = Duration.parse(every);
    } catch (DateTimeParseException e) {
      throw invalid("every", every + " is no duration as ISO 8601 writes it, such as PT10M");
    }
    Duration shortest = configuration.shortestInterval();
    if (interval.compareTo(shortest) < 0 || interval.compareTo(LONGEST) > 0) {
      throw invalid("every", "%s is not from %s to %s".formatted(interval, shortest, LONGEST));
    }
    return interval;
  }

  private static ProblemException invalid(String parameter, String detail) {
    return new ProblemException(
        Problem.of(400, "invalid-" + parameter, "The feed cannot be added", detail, parameter));
  }
}
