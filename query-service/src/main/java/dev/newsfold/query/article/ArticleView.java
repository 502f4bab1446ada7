package dev.newsfold.query.article;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.EnrichedArticle.Annotations;
import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.RemovedText;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything about an article, with its story's word on copyOf, storyId and eventDate. */
record ArticleView(
    String id,
    int revision,
    String headline,
    String body,
    @Nullable String source,
    @Nullable String url,
    String language,
    ResolvedDate published,
    ResolvedDate eventDate,
    @Nullable String dateline,
    @Nullable String byline,
    List<Tag> people,
    List<Tag> organisations,
    List<Place> places,
    List<Tag> subjects,
    @Nullable Tag eventType,
    Annotations annotations,
    @Nullable String copyOf,
    String storyId,
    List<RemovedText> removed,
    Instant receivedAt) {

  static ArticleView of(
      EnrichedArticle article, String storyId, @Nullable String copyOf, ResolvedDate eventDate) {
    return new ArticleView(
        article.id(),
        article.revision(),
        article.headline(),
        article.body(),
        article.source(),
        article.url(),
        article.language(),
        article.published(),
        eventDate,
        article.dateline(),
        article.byline(),
        article.people(),
        article.organisations(),
        article.places(),
        article.subjects(),
        article.eventType(),
        article.annotations(),
        copyOf,
        storyId,
        article.removed(),
        article.receivedAt());
  }
}
