package dev.newsfold.query.index;

import dev.newsfold.query.search.Cursor;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What a ranked list began with, and keeps while its pages are read.
 *
 * @param lastArrival the number of the last article that takes part
 * @param after score and number of the last item of the page before; null at the beginning
 */
record Ranking(long lastArrival, Statistics statistics, @Nullable List<String> after) {

  /** The values before those of the place. */
  private static final int BEGINNING = 2;

  static Ranking of(IndexSearcher searcher, Set<Term> terms, @Nullable Cursor cursor)
      throws IOException {
    if (cursor == null) {
      return new Ranking(lastArrival(searcher), Statistics.of(searcher, terms), null);
    }
    List<String> key = cursor.key();
    return new Ranking(
        number(key.get(0)),
        Statistics.decode(key.get(1), terms),
        key.subList(BEGINNING, key.size()));
  }

  private static long lastArrival(IndexSearcher searcher) throws IOException {
    long last = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
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

  IndexSearcher searcher(IndexSearcher searcher) {
    return new SteadySearcher(searcher.getIndexReader(), statistics);
  }

  /** The articles that take part. */
  Query arrived() {
    return FiltersQuery.range(Fields.ARRIVAL, Fields.NUMBER, 0, lastArrival);
  }

  /** What was found, with a cursor's way back to here. */
  Found withBeginning(Found found) {
    List<String> beginning = List.of(Long.toString(lastArrival), statistics.encoded());
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
