package dev.newsfold.ingest.feed;

import dev.newsfold.contracts.FeedState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the feeds to poll: those that are due, the longest waiting first, one of each host. */
final class DueFeeds {

  private final Set<String> busyHosts = new HashSet<>();

  /** Each of them is under way until it is {@linkplain #done done}. */
  synchronized List<FeedState> take(List<FeedState> feeds, Instant now) {
    List<FeedState> due = new ArrayList<>();
    feeds.stream()
        .filter(feed -> feed.nextPollAt() != null && !feed.nextPollAt().isAfter(now))
        .sorted(Comparator.comparing(FeedState::nextPollAt))
        .filter(feed -> busyHosts.add(host(feed)))
        .forEach(due::add);
    return due;
  }

  synchronized void done(FeedState feed) {
    busyHosts.remove(host(feed));
  }

  private static String host(FeedState feed) {
    return WebAddress.of(feed.address()).host();
  }
}
