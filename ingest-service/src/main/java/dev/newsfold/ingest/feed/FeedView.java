package dev.newsfold.ingest.feed;

import dev.newsfold.contracts.FeedState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed as callers see it.
 *
 * @param every how long from one poll to the next, as ISO 8601 writes it
 * @param remembered how many of its items are remembered, so that they are not published again
 * @param waiting how many of its items wait for their pages
 */
public record FeedView(
    String id,
    String url,
    @Nullable String movedTo,
    @Nullable String title,
    FeedState.AddedBy addedBy,
    String every,
    FeedState.State state,
    FeedState.@Nullable Poll lastPoll,
    @Nullable Instant nextPollAt,
    int failures,
    long published,
    int remembered,
    int waiting) {

  static FeedView of(FeedState feed) {
    return new FeedView(
        feed.id(),
        feed.url(),
        feed.movedTo(),
        feed.title(),
        feed.addedBy(),
        feed.every().toString(),
        feed.state(),
        feed.lastPoll(),
        feed.nextPollAt(),
        feed.failures(),
        feed.published(),
        feed.items().size(),
        feed.waiting().size());
  }
}
