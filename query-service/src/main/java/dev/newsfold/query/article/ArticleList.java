package dev.newsfold.query.article;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.query.search.ArticleFilters;
import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Limit;
import dev.newsfold.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of articles for other calls than the list itself, by the same parameters. */
@ApplicationScoped
public class ArticleList {

  private final ArticleSearch search;
  private final ArticleStore articles;

  ArticleList(ArticleSearch search, ArticleStore articles) {
    this.search = search;
    this.articles = articles;
  }

  /** A page of everything about them, as its parameters were given. */
  public Page<EnrichedArticle> page(
      ArticleFilters filters, ArticleSort sort, @Nullable String limit, @Nullable String cursor) {
    return search
        .numbers(
            new ArticleQuery(
                filters,
                sort,
                Limit.parse(limit),
                Cursor.parse(
                    cursor, ArticleQuery.question(filters, sort), sort.order().cursorParts()),
                List.of()))
        .map(articles::find);
  }
}
