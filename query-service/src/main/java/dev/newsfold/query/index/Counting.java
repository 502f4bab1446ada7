package dev.newsfold.query.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Counts what a query matches, up to a number. */
final class Counting {

  private Counting() {}

  /** At most {@code most}; a segment that knows its number by itself is not read. */
  static long count(IndexSearcher searcher, Query query, int most) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    long counted = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int known = weight.count(leaf);
      counted += known >= 0 ? known : count(weight, leaf, most - counted);
      if (counted >= most) {
        return most;
      }
    }
    return counted;
  }

  private static long count(Weight weight, LeafReaderContext leaf, long most) throws IOException {
    Scorer scorer = weight.scorer(leaf);
    if (scorer == null) {
      return 0;
    }
    Bits live = leaf.reader().getLiveDocs();
    DocIdSetIterator documents = scorer.iterator();
    long counted = 0;
    while (counted < most && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(documents.docID())) {
        counted++;
      }
    }
    return counted;
  }
}
