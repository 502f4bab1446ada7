package dev.newsfold.ingest.feed;

import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.ingest.HandedIn;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.format.feed.FeedItem;
import dev.newsfold.ingest.format.feed.FeedReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed's document, read.
 *
 * @param items as many of them as are remembered, in the document's order
 * @param left how many there were beyond those
 * @param problem why it cannot be read; null where it can
 */
record PolledDocument(
    HandedIn handedIn,
    @Nullable String title,
    List<FeedItem> items,
    int left,
    @Nullable String problem) {

  private static final int LONGEST_TITLE = 300;

  static PolledDocument of(Fetched.Content content, FeedReader reader, int most, Instant now) {
    Document document = content.document();
    List<FeedItem> items = new ArrayList<>();
    int[] left = {0};
    FeedReader.Summary summary =
        reader.readFeed(
            document,
            item -> {
              if (items.size() < most) {
                items.add(item);
                return;
              }
              left[0]++;
            });
    String title = summary.title();
    return new PolledDocument(
        new HandedIn(document, Via.FEED, now),
        title == null ? null : title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
        items,
        left[0],
        summary.problem());
  }
}
