package dev.newsfold.ingest.identity;

import dev.newsfold.contracts.FeedState;
import dev.newsfold.ingest.format.Part;
import dev.newsfold.ingest.format.Statements;
import dev.newsfold.ingest.format.feed.FeedItem;

/**
 * What tells an item of a feed from others, and one revision of it from another. Sixteen hex digits
 * each: a feed's memory is some hundred items long, and is written at each poll.
 */
public final class ItemIdentity {

  private static final int LENGTH = 16;

  private ItemIdentity() {}

  public static FeedState.Item of(FeedItem item) {
    Statements said = item.statements();
    Sha256 hash =
        new Sha256()
            .field(said.url())
            .field(said.title())
            .field(said.byline())
            .field(said.published())
            .field(said.source())
            .field(said.language());
    if (item.part() instanceof Part.Found found) {
      hash.field(found.article().text());
    }
    if (item.part() instanceof Part.Rejected rejected) {
      hash.field(rejected.reason()).field(rejected.input());
    }
    return new FeedState.Item(shortened(new Sha256().text(item.key())), shortened(hash));
  }

  private static String shortened(Sha256 hash) {
    return hash.hex().substring(0, LENGTH);
  }
}
