package dev.newsfold.query.article;

import dev.newsfold.query.search.ArticleFilters;
import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.InvalidParameter;
import dev.newsfold.query.search.Limit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of articles that is asked for. */
record ArticleQuery(
    ArticleFilters filters,
    ArticleSort sort,
    Limit limit,
    @Nullable Cursor cursor,
    List<Facet> facets) {

  ArticleQuery {
    if (sort == ArticleSort.RELEVANCE && filters.shared().words() == null) {
      throw new InvalidParameter("sort", "sort is relevance, which needs words in q");
    }
    facets = List.copyOf(facets);
  }

  /** Tells a cursor of this list from those of others. */
  static String question(ArticleFilters filters, ArticleSort sort) {
    return "articles " + sort + " " + Integer.toHexString(filters.hashCode());
  }
}
