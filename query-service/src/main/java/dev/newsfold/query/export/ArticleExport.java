package dev.newsfold.query.export;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an article looks like in an export. */
final class ArticleExport {

  static final Layout<EnrichedArticle> LAYOUT =
      new Layout<>(
          "articles",
          List.of(
              "id",
              "revision",
              "headline",
              "source",
              "url",
              "language",
              "published",
              "eventDate",
              "dateline",
              "byline",
              "people",
              "organisations",
              "places",
              "subjects",
              "eventType",
              "copyOf",
              "storyId",
              "receivedAt",
              "body"),
          ArticleExport::row,
          ArticleNinjs::of,
          ArticleJsonLd::of);

  private static final String BETWEEN = "; ";

  private ArticleExport() {}

  private static List<@Nullable Object> row(EnrichedArticle article) {
    return Arrays.asList(
        article.id(),
        article.revision(),
        article.headline(),
        article.source(),
        article.url(),
        article.language(),
        Moment.truncated(article.published()),
        Moment.truncated(article.eventDate()),
        article.dateline(),
        article.byline(),
        names(article.people()),
        names(article.organisations()),
        article.places().stream().map(Place::name).collect(Collectors.joining(BETWEEN)),
        names(article.subjects()),
        article.eventType() == null ? null : article.eventType().id(),
        article.copyOf(),
        article.storyId(),
        article.receivedAt(),
        article.body());
  }

  private static String names(List<Tag> tags) {
    return tags.stream().map(Tag::name).collect(Collectors.joining(BETWEEN));
  }
}
