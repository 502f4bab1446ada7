package dev.newsfold.query.index;

import dev.newsfold.query.index.Hits.Hit;
import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Filters;
import dev.newsfold.query.search.Limit;
import dev.newsfold.query.search.Order;
import dev.newsfold.query.search.Page;
import dev.newsfold.query.search.StoryFilters;
import dev.newsfold.query.search.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Finds stories. */
@ApplicationScoped
public class StoryIndex {

  private final SearchIndex index;
  private final FiltersQuery filtersQuery;

  StoryIndex(SearchIndex index, FiltersQuery filtersQuery) {
    this.index = index;
    this.filtersQuery = filtersQuery;
  }

  /** A page of those that pass the filters. */
  public Hits find(StoryFilters filters, Order order, Limit limit, @Nullable Cursor cursor) {
    Words words = filters.shared().words();
    BooleanQuery.Builder query = filtersQuery.stories(filters);
    return index.search(
        searcher ->
            order == Order.RELEVANCE && words != null
                ? ranked(searcher, query, filters.shared(), words, limit, cursor)
                : sorted(searcher, query, filters.shared(), order, limit, cursor));
  }

  /** The numbers of those with these ids that pass the filters. */
  public List<Long> among(List<String> ids, StoryFilters filters) {
    BooleanQuery.Builder query =
        filtersQuery.stories(filters).add(FiltersQuery.ids(Fields.STORY, ids), Occur.FILTER);
    return index.search(
        searcher -> {
          Query matching = withWords(searcher, query, filters.shared());
          return Listing.of(Order.NEWEST)
              .first(searcher, matching, Math.max(1, ids.size()), null)
              .stream()
              .map(Hit::number)
              .toList();
        });
  }

  private static Hits sorted(
      IndexSearcher searcher,
      BooleanQuery.Builder query,
      Filters filters,
      Order order,
      Limit limit,
      @Nullable Cursor cursor)
      throws IOException {
    Query matching = withWords(searcher, query, filters);
    return new Hits(
        Listing.of(order)
            .first(searcher, matching, limit.andOneMore(), cursor == null ? null : cursor.key()),
        Counting.count(searcher, matching, Page.COUNTED + 1));
  }

  private static Query withWords(
      IndexSearcher searcher, BooleanQuery.Builder query, Filters filters) throws IOException {
    Words words = filters.words();
    if (words != null) {
      Query articles = WordsQuery.of(words, filters.language());
      query.add(StoriesOfArticles.matching(searcher, articles), Occur.FILTER);
    }
    return query.build();
  }

  /** By the article of a story that answers best. */
  private static Hits ranked(
      IndexSearcher searcher,
      BooleanQuery.Builder query,
      Filters filters,
      Words words,
      Limit limit,
      @Nullable Cursor cursor)
      throws IOException {
    Query articles = WordsQuery.of(words, filters.language());
    Ranking ranking = Ranking.of(searcher, WordsQuery.terms(articles), cursor);
    if (cursor != null) {
      articles =
          new BooleanQuery.Builder()
              .add(articles, Occur.MUST)
              .add(ranking.arrived(), Occur.FILTER)
              .build();
    }
    Query best = StoriesOfArticles.scored(ranking.searcher(searcher), articles);
    Query matching = query.add(best, Occur.MUST).build();
    return new Hits(
        Listing.of(Order.RELEVANCE)
            .first(searcher, matching, limit.andOneMore(), ranking.after())
            .stream()
            .map(ranking::withBeginning)
            .toList(),
        Counting.count(searcher, matching, Page.COUNTED + 1));
  }
}
