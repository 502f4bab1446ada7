package dev.newsfold.query.live;

import dev.newsfold.query.article.ArticleFilterParameters;
import dev.newsfold.query.search.ArticleFilters;
import dev.newsfold.query.search.Choice;
import dev.newsfold.query.search.InvalidParameter;
import dev.newsfold.query.search.StoryFilters;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are told.
 *
 * @param articles of which articles; null of none
 * @param stories of which stories; null of none
 */
public record Watched(@Nullable ArticleFilters articles, @Nullable StoryFilters stories) {

  /** What can change. */
  private enum Kind {
    ARTICLE,
    STORY
  }

  /**
   * What passes the filters. Those that only articles have, an outlet and a story, leave out
   * stories; to leave out copies means articles alone.
   *
   * @param kind article or story; both where it is null
   */
  public static Watched of(ArticleFilterParameters parameters, @Nullable String kind) {
    ArticleFilters articles = parameters.filters();
    StoryFilters stories = new StoryFilters(articles.shared());
    String forArticles = onlyOfArticles(parameters);
    if (kind == null) {
      return new Watched(articles, forArticles == null ? stories : null);
    }
    return switch (Choice.parse("kind", kind, Kind.class)) {
      case ARTICLE -> new Watched(articles, null);
      case STORY -> {
        if (forArticles != null) {
          throw new InvalidParameter(
              forArticles, forArticles + " is for articles, and kind is story");
        }
        yield new Watched(null, stories);
      }
    };
  }

  private static @Nullable String onlyOfArticles(ArticleFilterParameters parameters) {
    if (parameters.source() != null && !parameters.source().isEmpty()) {
      return "source";
    }
    return parameters.story() == null ? null : "story";
  }
}
