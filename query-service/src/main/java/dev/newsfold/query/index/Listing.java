package dev.newsfold.query.index;

import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Limit;
import dev.newsfold.query.search.Order;
import dev.newsfold.query.search.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/** The order of a list as the index sorts it, and places in it. */
final class Listing {

  private static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, number(Fields.NUMBER));
  private static final Sort BY_AGE =
      new Sort(
          new SortField(Fields.MOMENT, SortField.Type.LONG),
          new SortField(Fields.NUMBER, SortField.Type.LONG));
  private static final Sort BY_SIZE =
      new Sort(number(Fields.REPORTS), number(Fields.MOMENT), number(Fields.NUMBER));

  private final Order order;
  private final Sort sort;

  private Listing(Order order, Sort sort) {
    this.order = order;
    this.sort = sort;
  }

  static Listing of(Order order) {
    return new Listing(
        order,
        switch (order) {
          case RELEVANCE -> BY_RELEVANCE;
          case NEWEST -> LuceneIndex.NEWEST;
          case OLDEST -> BY_AGE;
          case BIGGEST -> BY_SIZE;
        });
  }

  private static SortField number(String field) {
    return new SortField(field, SortField.Type.LONG, true);
  }

  /**
   * The documents of a page, and how many match in all.
   *
   * @param words what is looked for in them, if anything
   * @param after the values of the last item of the page before; null at the beginning
   */
  Found page(
      IndexSearcher searcher,
      Query matching,
      @Nullable Words words,
      Limit limit,
      @Nullable List<String> after)
      throws IOException {
    Counting counting = Counting.of(words, after == null);
    Found found = first(searcher, matching, limit.andOneMore(), after, counting.onTheWay());
    return counting.complete(found, searcher, matching, words);
  }

  /**
   * The first documents after a place.
   *
   * @param after the values of the place; null at the beginning
   * @param counted once so many are found, what cannot be among the first is not read
   */
  private Found first(
      IndexSearcher searcher, Query query, int limit, @Nullable List<String> after, int counted)
      throws IOException {
    FieldDoc place = after == null ? null : place(after);
    TopFieldDocs top =
        searcher.search(
            place == null ? query : from(query, place),
            new TopFieldCollectorManager(sort, limit, place, counted));
    List<Found.Place> places = new ArrayList<>();
    for (ScoreDoc document : top.scoreDocs) {
      Object[] values = ((FieldDoc) document).fields;
      places.add(
          new Found.Place(
              document.doc,
              (Long) values[values.length - 1],
              Stream.of(values).map(String::valueOf).toList()));
    }
    return new Found(places, Math.min(counted, top.totalHits.value));
  }

  /** A list by date is taken up where it stood without a look at what came before. */
  private Query from(Query query, FieldDoc place) {
    if (order != Order.NEWEST && order != Order.OLDEST) {
      return query;
    }
    long moment = (Long) place.fields[0];
    long from = order == Order.NEWEST ? Long.MIN_VALUE : moment;
    long to = order == Order.NEWEST ? moment : Long.MAX_VALUE;
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(
            new IndexSortSortedNumericDocValuesRangeQuery(
                Fields.MOMENT, from, to, LongPoint.newRangeQuery(Fields.MOMENT, from, to)),
            Occur.FILTER)
        .build();
  }

  private FieldDoc place(List<String> after) {
    try {
      SortField[] fields = sort.getSort();
      Object[] values = new Object[fields.length];
      for (int i = 0; i < fields.length; i++) {
        values[i] = value(fields[i].getType(), after.get(i));
      }
      return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    } catch (NumberFormatException e) {
      throw Cursor.malformed();
    }
  }

  private static Object value(SortField.Type type, String text) {
    if (type == SortField.Type.SCORE) {
      return Float.valueOf(text);
    }
    return Long.valueOf(text);
  }
}
