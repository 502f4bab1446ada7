package dev.newsfold.query.index;

import dev.newsfold.query.search.ArticleFilters;
import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Limit;
import dev.newsfold.query.search.Order;
import dev.newsfold.query.search.Page;
import dev.newsfold.query.search.TagKind;
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

/** Finds articles. */
@ApplicationScoped
public class ArticleIndex {

  private final SearchIndex index;
  private final FiltersQuery filtersQuery;

  ArticleIndex(SearchIndex index, FiltersQuery filtersQuery) {
    this.index = index;
    this.filtersQuery = filtersQuery;
  }

  /** A page of those that pass the filters, as lists show them. */
  public Hits<Listed> list(
      ArticleFilters filters, Order order, Limit limit, @Nullable Cursor cursor) {
    Words words = filters.shared().words();
    Passages passages = words == null ? null : new Passages(words);
    return find(
        filters,
        order,
        limit,
        cursor,
        (searcher, places) -> Kept.listed(searcher, places, passages));
  }

  /** The same page, as the numbers of their rows. */
  public Hits<Long> numbers(
      ArticleFilters filters, Order order, Limit limit, @Nullable Cursor cursor) {
    return find(filters, order, limit, cursor, (searcher, places) -> Found.numbers(places));
  }

  /** Those with these ids that pass the filters, as lists show them, by id. */
  public Map<String, String> among(List<String> ids, ArticleFilters filters) {
    Query matching = matching(filtersQuery.articles(filters), filters);
    return index.search(searcher -> Kept.among(searcher, Fields.ARTICLE, ids, matching));
  }

  /** How many of those that pass carry each tag, by the number of its row. */
  public Map<TagKind, List<FacetTally.Counted>> count(ArticleFilters filters, List<TagKind> kinds) {
    Query matching = matching(filtersQuery.articles(filters), filters);
    return index.search(searcher -> FacetTally.count(searcher, matching, kinds));
  }

  private <T> Hits<T> find(
      ArticleFilters filters,
      Order order,
      Limit limit,
      @Nullable Cursor cursor,
      Found.Reading<T> reading) {
    BooleanQuery passing = filtersQuery.articles(filters);
    Query matching = matching(passing, filters);
    Words words = filters.shared().words();
    return index.search(
        searcher ->
            (order == Order.RELEVANCE && words != null
                    ? ranked(searcher, passing, filters, words, limit, cursor)
                    : Listing.of(order)
                        .page(searcher, matching, words, limit, Cursor.keyOf(cursor)))
                .read(searcher, reading));
  }

  /**
   * Lists by rank, as far back as the newest matches reach that are counted. What arrives while the
   * pages are read takes no part, and scores stay what they were: the cursor carries what the list
   * began with, before score and number.
   */
  private static Found ranked(
      IndexSearcher searcher,
      BooleanQuery passing,
      ArticleFilters filters,
      Words words,
      Limit limit,
      @Nullable Cursor cursor)
      throws IOException {
    Query scoring = WordsQuery.of(words, filters.shared().language());
    Ranking ranking = Ranking.of(searcher, WordsQuery.terms(scoring), cursor);
    RankedMatches best =
        RankedMatches.find(
            ranking,
            FiltersQuery.and(passing, scoring, Occur.MUST).build(),
            limit.andOneMore(),
            Page.COUNTED_OF_WORDS);
    return ranking.withBeginning(best.found(), best.since());
  }

  private static Query matching(BooleanQuery passing, ArticleFilters filters) {
    Words words = filters.shared().words();
    return words == null
        ? passing
        : FiltersQuery.and(passing, WordsQuery.of(words, filters.shared().language()), Occur.FILTER)
            .build();
  }
}
