package dev.newsfold.query.index;

import dev.newsfold.query.index.Hits.Hit;
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

  /** A page of those that pass the filters. */
  public Hits find(ArticleFilters filters, Order order, Limit limit, @Nullable Cursor cursor) {
    Query matching = matching(filters);
    Words words = filters.shared().words();
    return index.search(
        searcher ->
            new Hits(
                order == Order.RELEVANCE && words != null
                    ? ranked(searcher, filters, words, limit, cursor)
                    : Listing.of(order).first(searcher, matching, limit.andOneMore(), key(cursor)),
                Counting.count(searcher, matching, Page.COUNTED + 1)));
  }

  /** The numbers of those with these ids that pass the filters. */
  public List<Long> among(List<String> ids, ArticleFilters filters) {
    Query query =
        new BooleanQuery.Builder()
            .add(FiltersQuery.ids(Fields.ARTICLE, ids), Occur.FILTER)
            .add(matching(filters), Occur.FILTER)
            .build();
    return index.search(
        searcher ->
            Listing.of(Order.NEWEST).first(searcher, query, Math.max(1, ids.size()), null).stream()
                .map(Hit::number)
                .toList());
  }

  /** How many of those that pass carry each tag, by the number of its row. */
  public Map<TagKind, List<FacetTally.Counted>> count(ArticleFilters filters, List<TagKind> kinds) {
    Query matching = matching(filters);
    return index.search(searcher -> FacetTally.count(searcher, matching, kinds));
  }

  /**
   * Lists by rank. What arrives while the pages are read takes no part, and scores stay what they
   * were: the cursor carries the last arrival and the statistics, before score and number.
   */
  private List<Hit> ranked(
      IndexSearcher searcher,
      ArticleFilters filters,
      Words words,
      Limit limit,
      @Nullable Cursor cursor)
      throws IOException {
    Query scoring = WordsQuery.of(words, filters.shared().language());
    Ranking ranking = Ranking.of(searcher, WordsQuery.terms(scoring), cursor);
    BooleanQuery.Builder query = filtersQuery.articles(filters).add(scoring, Occur.MUST);
    if (cursor != null) {
      query.add(ranking.arrived(), Occur.FILTER);
    }
    return Listing.of(Order.RELEVANCE)
        .first(ranking.searcher(searcher), query.build(), limit.andOneMore(), ranking.after())
        .stream()
        .map(ranking::withBeginning)
        .toList();
  }

  private Query matching(ArticleFilters filters) {
    BooleanQuery.Builder query = filtersQuery.articles(filters);
    Words words = filters.shared().words();
    if (words != null) {
      query.add(WordsQuery.of(words, filters.shared().language()), Occur.FILTER);
    }
    return query.build();
  }

  private static @Nullable List<String> key(@Nullable Cursor cursor) {
    return cursor == null ? null : cursor.key();
  }
}
