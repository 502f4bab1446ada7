package dev.newsfold.query.article;

import dev.newsfold.query.search.ArticleFilters;
import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of articles for other calls than the list itself, by the same parameters. */
@ApplicationScoped
public class ArticleList {

  private final ArticleSearch search;

  ArticleList(ArticleSearch search) {
    this.search = search;
  }

  /** A page, as its parameters were given. */
  public ArticlePage page(
      ArticleFilters filters, ArticleSort sort, @Nullable String limit, @Nullable String cursor) {
    return search.search(
        new ArticleQuery(
            filters,
            sort,
            Limit.parse(limit),
            Cursor.parse(cursor, ArticleQuery.question(filters, sort), sort.order().cursorParts()),
            List.of()));
  }
}
