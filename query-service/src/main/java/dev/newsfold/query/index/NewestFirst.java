package dev.newsfold.query.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the documents that a query matches, the newest first: each segment has its own in
 * this order, and so only those are read that are come to, and no segment that is older as a whole.
 */
final class NewestFirst {

  private final Weight weight;

  /** All but the current one. */
  private final PriorityQueue<Segment> others =
      new PriorityQueue<>(Comparator.comparingLong(Segment::moment).reversed());

  private @Nullable Segment current;

  private NewestFirst(Weight weight) {
    this.weight = weight;
  }

  /**
   * Starts a walk.
   *
   * @param mode whether the documents are scored
   */
  static NewestFirst of(IndexSearcher searcher, Query query, ScoreMode mode) throws IOException {
    NewestFirst walk = new NewestFirst(searcher.createWeight(searcher.rewrite(query), mode, 1));
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Segment segment = new Segment(leaf);
      if (segment.readMoment(0)) {
        walk.others.add(segment);
      }
    }
    return walk;
  }

  /** Goes on to the next one, the first at first; null after the last one. */
  @Nullable Segment next() throws IOException {
    Segment at = current;
    if (at != null && at.next()) {
      Segment newest = others.peek();
      if (newest == null || newest.moment() <= at.moment()) {
        return at;
      }
      others.add(at);
    }
    at = others.poll();
    while (at != null && !at.isOpen()) {
      if (at.open(weight) && at.next()) {
        others.add(at);
      }
      at = others.poll();
    }
    current = at;
    return at;
  }

  /** The matches in a segment, and where the walk stands among them. */
  static final class Segment {

    private final LeafReaderContext leaf;
    private final NumericDocValues moments;
    private final @Nullable Bits live;
    private @Nullable Scorer scorer;
    private @Nullable NumericDocValues numbers;
    private long moment;

    private Segment(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      this.moments = DocValues.getNumeric(leaf.reader(), Fields.MOMENT);
      this.live = leaf.reader().getLiveDocs();
    }

    private boolean isOpen() {
      return scorer != null;
    }

    private boolean open(Weight weight) throws IOException {
      scorer = weight.scorer(leaf);
      return isOpen();
    }

    private boolean next() throws IOException {
      if (scorer == null) {
        return false;
      }
      int document = scorer.iterator().nextDoc();
      while (live != null && document < live.length() && !live.get(document)) {
        document = scorer.iterator().nextDoc();
      }
      return readMoment(document);
    }

    private boolean readMoment(int document) throws IOException {
      if (document >= leaf.reader().maxDoc() || !moments.advanceExact(document)) {
        return false;
      }
      moment = moments.longValue();
      return true;
    }

    LeafReaderContext leaf() {
      return leaf;
    }

    /** By its number in the segment. */
    int document() {
      return scorer == null ? -1 : scorer.docID();
    }

    long moment() {
      return moment;
    }

    /** Of its row. */
    long number() throws IOException {
      NumericDocValues its = numbers;
      if (its == null) {
        its = DocValues.getNumeric(leaf.reader(), Fields.NUMBER);
        numbers = its;
      }
      return its.advanceExact(document()) ? its.longValue() : 0;
    }

    float score() throws IOException {
      return scorer == null ? 0 : scorer.score();
    }
  }
}
