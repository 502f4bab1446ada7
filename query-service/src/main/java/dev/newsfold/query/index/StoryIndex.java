package dev.newsfold.query.index;

import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Filters;
import dev.newsfold.query.search.Limit;
import dev.newsfold.query.search.Order;
import dev.newsfold.query.search.StoryFilters;
import dev.newsfold.query.search.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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

  /** A page of those that pass the filters, as lists show them, in JSON. */
  public Hits<String> list(
      StoryFilters filters, Order order, Limit limit, @Nullable Cursor cursor) {
    return find(filters, order, limit, cursor, Kept::views);
  }

  /** The same page, as the numbers of their rows. */
  public Hits<Long> numbers(
      StoryFilters filters, Order order, Limit limit, @Nullable Cursor cursor) {
    return find(filters, order, limit, cursor, (searcher, places) -> Found.numbers(places));
  }

  /** Those with these ids that pass the filters, as lists show them, by id. */
  public Map<String, String> among(List<String> ids, StoryFilters filters) {
    BooleanQuery passing = filtersQuery.stories(filters);
    return index.search(
        searcher ->
            Kept.among(
                searcher, Fields.STORY, ids, withWords(searcher, passing, filters.shared())));
  }

  private <T> Hits<T> find(
      StoryFilters filters,
      Order order,
      Limit limit,
      @Nullable Cursor cursor,
      Found.Reading<T> reading) {
    Words words = filters.shared().words();
    BooleanQuery passing = filtersQuery.stories(filters);
    Found.Source source =
        order == Order.RELEVANCE && words != null
            ? searcher -> ranked(searcher, passing, filters.shared(), words, limit, cursor)
            : searcher -> sorted(searcher, passing, filters.shared(), order, limit, cursor);
    return index.search(searcher -> source.in(searcher).read(searcher, reading));
  }

  private static Found sorted(
      IndexSearcher searcher,
      BooleanQuery passing,
      Filters filters,
      Order order,
      Limit limit,
      @Nullable Cursor cursor)
      throws IOException {
    return Listing.of(order)
        .page(
            searcher,
            withWords(searcher, passing, filters),
            filters.words(),
            limit,
            Cursor.keyOf(cursor));
  }

  private static Query withWords(IndexSearcher searcher, BooleanQuery passing, Filters filters)
      throws IOException {
    Words words = filters.words();
    if (words == null) {
      return passing;
    }
    Query articles = WordsQuery.of(words, filters.language());
    return FiltersQuery.and(passing, StoriesOfArticles.matching(searcher, articles), Occur.FILTER)
        .build();
  }

  /** By the article of a story that answers best. */
  private static Found ranked(
      IndexSearcher searcher,
      BooleanQuery passing,
      Filters filters,
      Words words,
      Limit limit,
      @Nullable Cursor cursor)
      throws IOException {
    Query articles = WordsQuery.of(words, filters.language());
    Ranking ranking = Ranking.of(searcher, WordsQuery.terms(articles), cursor);
    Query best = StoriesOfArticles.scored(ranking.searcher(), ranking.arrived(articles));
    Query matching = FiltersQuery.and(passing, best, Occur.MUST).build();
    return ranking.withBeginning(
        Listing.of(Order.RELEVANCE).page(searcher, matching, words, limit, ranking.after()),
        ranking.since());
  }
}
