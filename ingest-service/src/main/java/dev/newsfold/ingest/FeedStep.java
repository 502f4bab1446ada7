package dev.newsfold.ingest;

import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.identity.FileId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a feed's state, with the articles that go with it: all of it is published, or
 * nothing.
 *
 * @param expected the version of the state that it changes, 0 where the feed is new: a step from
 *     any other version is refused
 * @param next the state after it; null where the feed is removed
 * @param document what was polled
 * @param parts the articles, and what could not be used
 */
public record FeedStep(
    String feedId, long expected, @Nullable FeedState next, HandedIn document, List<Part> parts) {

  public FeedStep {
    parts = List.copyOf(parts);
    if (document.via() != Via.FEED) {
      throw new IllegalArgumentException("a step of a feed came by " + document.via());
    }
  }

  /** Under which id ingest answers for what this step published. */
  FileId fileId() {
    return FileId.ofText(feedId + "@" + expected + "@" + document.receivedAt());
  }
}
