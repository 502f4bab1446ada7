package dev.newsfold.ingest.inbox;

import java.time.Duration;

/**
 * When the folder is listed next: at the interval, earlier when something happens in it, and soon
 * again while somebody writes, since nothing tells when that ends.
 */
final class Pace {

  /** Listing takes no more than that part of the time. */
  private static final int SHARE = 10;

  private static final Duration SHORTEST = Duration.ofMillis(2);

  private final Duration interval;
  private Duration untilWritten = SHORTEST;

  Pace(Duration interval) {
    this.interval = interval;
  }

  /** How long to wait even where much happens, after a listing that took so long. */
  Duration atLeast(Duration listing) {
    return least(interval, greatest(SHORTEST, listing.multipliedBy(SHARE)));
  }

  /** How long to wait where nothing happens; for writers longer each time. */
  Duration atMost(boolean isWaitingForWriters) {
    if (!isWaitingForWriters) {
      return interval;
    }
    Duration wait = least(interval, untilWritten);
    untilWritten = wait.multipliedBy(2);
    return wait;
  }

  /** Something happened: a writer may end soon. */
  void hasHappened() {
    untilWritten = SHORTEST;
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration greatest(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
