package dev.newsfold.ingest.feed;

import dev.newsfold.ingest.FeedStep;
import dev.newsfold.ingest.format.Formats;
import dev.newsfold.ingest.format.feed.FeedReader;
import java.time.Clock;

/** What every poll works with. */
record PollParts(
    FeedsConfiguration configuration,
    Fetcher fetcher,
    FeedReader reader,
    Formats formats,
    Schedule schedule,
    Steps steps,
    Clock clock) {

  /** Where the steps of feeds go. */
  @FunctionalInterface
  interface Steps {
    /** Whether the step was accepted, when it is committed. */
    boolean take(FeedStep step) throws InterruptedException;
  }
}
