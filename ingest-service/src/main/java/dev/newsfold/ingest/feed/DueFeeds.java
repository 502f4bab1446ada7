package dev.newsfold.ingest.feed;

import dev.newsfold.contracts.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the feeds to poll: those that are due, the longest waiting first, one of each host. What
 * has no address that can be asked is passed over.
 */
final class DueFeeds {

  private final Duration longestBackOff;
  private final Set<String> busyHosts = new HashSet<>();

  DueFeeds(Duration longestBackOff) {
    this.longestBackOff = longestBackOff;
  }

  /** Each of them is under way until it is {@linkplain #done done}. */
  synchronized List<FeedState> take(List<FeedState> feeds, Instant now) {
    List<FeedState> due = new ArrayList<>();
    feeds.stream()
        .filter(feed -> isDue(feed, now))
        .sorted(Comparator.comparing(FeedState::nextPollAt))
        .filter(feed -> host(feed).filter(busyHosts::add).isPresent())
        .forEach(due::add);
    return due;
  }

  /** What is farther off than any pause is of a clock that was ahead, and has been set right. */
  private boolean isDue(FeedState feed, Instant now) {
    Instant next = feed.nextPollAt();
    if (next == null) {
      return false;
    }
    Duration longest = feed.every().compareTo(longestBackOff) > 0 ? feed.every() : longestBackOff;
    return !next.isAfter(now) || Duration.between(now, next).compareTo(longest) > 0;
  }

  synchronized void done(FeedState feed) {
    host(feed).ifPresent(busyHosts::remove);
  }

  private static Optional<String> host(FeedState feed) {
    try {
      return Optional.of(WebAddress.of(feed.address()).host());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
