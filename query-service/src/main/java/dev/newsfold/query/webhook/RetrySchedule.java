package dev.newsfold.query.webhook;

import java.time.Duration;

/**
 * When a delivery is tried again: exponential back-off, with jitter, so that not all come at once.
 */
record RetrySchedule(Duration first, Duration longest) {

  /** The longest wait is reached long before. */
  private static final int MOST_DOUBLINGS = 30;

  /**
   * How long to wait.
   *
   * @param attempts how many there were, from 1
   * @param chance from 0 to 1; the wait is from half to the whole of what the attempts come to
   */
  Duration after(int attempts, double chance) {
    double factor = Math.pow(2, Math.min(attempts - 1, MOST_DOUBLINGS));
    double millis = Math.min(first.toMillis() * factor, (double) longest.toMillis());
    return Duration.ofMillis(Math.round(millis * (0.5 + chance / 2)));
  }
}
