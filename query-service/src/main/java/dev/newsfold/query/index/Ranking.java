package dev.newsfold.query.index;

import dev.newsfold.query.search.Cursor;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What a ranked list began with, and keeps while its pages are read.
 *
 * @param searcher scores as at the beginning
 * @param terms what the words are looked up by
 * @param lastArrival the number of the last article that takes part
 * @param since the moment of the oldest article that takes part, where that is known
 * @param after score and number of the last item of the page before; null at the beginning
 */
record Ranking(
    SteadySearcher searcher,
    Set<Term> terms,
    long lastArrival,
    long since,
    @Nullable List<String> after) {

  /** The values before those of the place. */
  private static final int BEGINNING = 3;

  static Ranking of(IndexSearcher searcher, Set<Term> terms, @Nullable Cursor cursor)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    if (cursor == null) {
      SteadySearcher steady = new SteadySearcher(reader, Statistics.NONE);
      return new Ranking(steady, terms, lastArrival(reader), RankedMatches.NO_END, null);
    }
    List<String> key = cursor.key();
    return new Ranking(
        new SteadySearcher(reader, Statistics.decode(key.get(2), terms)),
        terms,
        number(key.get(0)),
        number(key.get(1)),
        key.subList(BEGINNING, key.size()));
  }

  private static long lastArrival(IndexReader reader) throws IOException {
    long last = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      PointValues arrivals = leaf.reader().getPointValues(Fields.ARRIVAL);
      if (arrivals != null) {
        last = Math.max(last, LongPoint.decodeDimension(arrivals.getMaxPackedValue(), 0));
      }
    }
    return last;
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Cursor.malformed();
    }
  }

  /** What is asked for, without what arrived after the list began. */
  Query arrived(Query articles) {
    if (after == null) {
      return articles;
    }
    return new BooleanQuery.Builder()
        .add(articles, Occur.MUST)
        .add(FiltersQuery.range(Fields.ARRIVAL, Fields.NUMBER, 0, lastArrival), Occur.FILTER)
        .build();
  }

  /**
   * What was found, with a cursor's way back to here.
   *
   * @param oldest the moment of the oldest article that took part
   */
  Found withBeginning(Found found, long oldest) {
    List<String> beginning =
        List.of(
            Long.toString(lastArrival),
            Long.toString(oldest),
            searcher.statistics().encoded(terms));
    return new Found(
        found.places().stream()
            .map(
                place ->
                    new Found.Place(
                        place.document(),
                        place.number(),
                        Stream.concat(beginning.stream(), place.key().stream()).toList()))
            .toList(),
        found.counted());
  }
}
