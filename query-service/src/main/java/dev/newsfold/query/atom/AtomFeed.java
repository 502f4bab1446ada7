package dev.newsfold.query.atom;

import dev.newsfold.contracts.EnrichedArticle;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a feed.
 *
 * @param id the same for every page of the search
 * @param self where this page is
 * @param first where the feed begins
 * @param next where it goes on; null on the last page
 * @param site the page for people
 */
record AtomFeed(
    String id,
    String title,
    URI self,
    URI first,
    @Nullable URI next,
    URI site,
    List<EnrichedArticle> articles) {

  AtomFeed {
    articles = List.copyOf(articles);
  }

  /** When its newest entry came in; the beginning of time while there is none. */
  Instant updated() {
    return articles.stream()
        .map(EnrichedArticle::receivedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
