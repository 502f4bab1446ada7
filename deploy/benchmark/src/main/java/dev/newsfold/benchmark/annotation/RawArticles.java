package dev.newsfold.benchmark.annotation;

import dev.newsfold.benchmark.labelled.LabelledArticle;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.RawArticle;
import java.time.Instant;
import java.util.Optional;

/** Labelled articles as ingest would publish them. */
public final class RawArticles {

  private static final Origin ORIGIN = new Origin(Origin.Via.REST, null, null, null);

  private final Instant now;

  /** Articles that give no date are received at the moment given. */
  public RawArticles(Instant now) {
    this.now = now;
  }

  /**
   * A stream brings an article on the day of its publication, and dates are bounded by the time of
   * receipt; where no date is given, it is received now. No text, no article: ingest refuses it.
   */
  public Optional<RawArticle> of(LabelledArticle article) {
    if (article.text().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new RawArticle(
            article.id(),
            article.id(),
            "text/plain",
            article.text(),
            0,
            article.url(),
            article.title(),
            null,
            article.stated(),
            null,
            null,
            ORIGIN,
            article.published() == null ? now : article.published()));
  }
}
