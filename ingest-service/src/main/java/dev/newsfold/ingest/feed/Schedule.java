package dev.newsfold.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When a feed is polled next. */
record Schedule(Duration longestBackOff, RandomGenerator random) {

  /** The interval doubles no more often than that: it is at its longest long before. */
  private static final int MOST_DOUBLINGS = 20;

  Instant afterSuccess(Instant now, Duration every) {
    return now.plus(every);
  }

  /**
   * Twice as late with each failure, up to the longest back-off; by up to a quarter earlier, so
   * that feeds that failed together do not come back together. Never before the server allows it.
   *
   * @param failures in a row, this one included
   */
  Instant afterFailure(Instant now, Duration every, int failures, @Nullable Duration retryAfter) {
    Duration longest = max(every, longestBackOff);
    Duration backOff = every;
    for (int i = 0; i < Math.min(failures, MOST_DOUBLINGS); i++) {
      backOff = min(backOff.multipliedBy(2), longest);
    }
    long early = (long) (backOff.toMillis() * random.nextDouble() / 4);
    Duration wanted = min(retryAfter == null ? Duration.ZERO : retryAfter, longest);
    return now.plus(max(backOff.minusMillis(early), wanted));
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
