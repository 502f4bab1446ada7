package dev.newsfold.query.index;

import dev.newsfold.query.search.TagKind;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.LongStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Counts by their tags the newest of the articles that a query matches, all where they are few. */
public final class FacetTally {

  /** Their shares say as much as those of all. */
  private static final int MOST_ARTICLES = 10_000;

  /** As many values as are worth offering. */
  private static final int VALUES = 20;

  /** How many articles carry a tag, by the number of its row. */
  public record Counted(long tagNumber, int articles) {}

  private FacetTally() {}

  static Map<TagKind, List<Counted>> count(IndexSearcher searcher, Query query, List<TagKind> kinds)
      throws IOException {
    PriorityQueue<Segment> segments =
        new PriorityQueue<>(Comparator.comparing(Segment::moment).reversed());
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Segment segment = Segment.open(leaf, weight, kinds);
      if (segment != null) {
        segments.add(segment);
      }
    }
    Map<TagKind, Tally> tallies = new EnumMap<>(TagKind.class);
    kinds.forEach(kind -> tallies.put(kind, new Tally()));
    for (int counted = 0; counted < MOST_ARTICLES && !segments.isEmpty(); counted++) {
      Segment newest = segments.remove();
      newest.addTo(tallies);
      if (newest.next()) {
        segments.add(newest);
      }
    }
    Map<TagKind, List<Counted>> counts = new EnumMap<>(TagKind.class);
    tallies.forEach((kind, tally) -> counts.put(kind, highest(tally)));
    return counts;
  }

  private static List<Counted> highest(Tally tally) {
    return LongStream.of(tally.highest(VALUES))
        .mapToObj(number -> new Counted(number, tally.get(number)))
        .toList();
  }

  /** The articles that match in a segment, which has them by date: the newest first. */
  private static final class Segment {

    private final DocIdSetIterator documents;
    private final NumericDocValues moments;
    private final Map<TagKind, SortedNumericDocValues> tags = new EnumMap<>(TagKind.class);
    private final @Nullable Bits live;
    private long moment;

    private Segment(LeafReaderContext leaf, DocIdSetIterator documents, List<TagKind> kinds)
        throws IOException {
      this.documents = documents;
      this.moments = DocValues.getNumeric(leaf.reader(), Fields.MOMENT);
      this.live = leaf.reader().getLiveDocs();
      for (TagKind kind : kinds) {
        tags.put(kind, DocValues.getSortedNumeric(leaf.reader(), Fields.facet(kind)));
      }
    }

    private static @Nullable Segment open(
        LeafReaderContext leaf, Weight weight, List<TagKind> kinds) throws IOException {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        return null;
      }
      Segment segment = new Segment(leaf, scorer.iterator(), kinds);
      return segment.next() ? segment : null;
    }

    private boolean next() throws IOException {
      int document = documents.nextDoc();
      while (live != null && document != DocIdSetIterator.NO_MORE_DOCS && !live.get(document)) {
        document = documents.nextDoc();
      }
      if (document == DocIdSetIterator.NO_MORE_DOCS || !moments.advanceExact(document)) {
        return false;
      }
      moment = moments.longValue();
      return true;
    }

    private long moment() {
      return moment;
    }

    private void addTo(Map<TagKind, Tally> tallies) throws IOException {
      for (Map.Entry<TagKind, SortedNumericDocValues> kind : tags.entrySet()) {
        SortedNumericDocValues numbers = kind.getValue();
        Tally tally = tallies.get(kind.getKey());
        if (tally != null && numbers.advanceExact(documents.docID())) {
          for (int i = 0; i < numbers.docValueCount(); i++) {
            tally.add(numbers.nextValue(), 1);
          }
        }
      }
    }
  }
}
