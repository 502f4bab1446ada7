package dev.newsfold.query.index;

import dev.newsfold.query.search.Page;
import dev.newsfold.query.search.Words;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * How the matches of a list are counted, up to where they are: on the way to the first of them, or
 * for themselves.
 */
enum Counting {
  /** Matches of words are read one by one in any case. */
  ON_THE_WAY(Page.COUNTED_OF_WORDS + 1),
  /** A later page begins in the midst of them; and of filters alone the number may be known. */
  FOR_ITSELF(1);

  private final int onTheWay;

  Counting(int onTheWay) {
    this.onTheWay = onTheWay;
  }

  static Counting of(@Nullable Words words, boolean isFirstPage) {
    return words != null && isFirstPage ? ON_THE_WAY : FOR_ITSELF;
  }

  /** How many matches are read before those are passed over that do not come to the page. */
  int onTheWay() {
    return onTheWay;
  }

  /** What was found, with the number of all that match. */
  Found complete(Found found, IndexSearcher searcher, Query matching, @Nullable Words words)
      throws IOException {
    return this == ON_THE_WAY
        ? found
        : new Found(found.places(), count(searcher, matching, Page.countedUpTo(words) + 1));
  }

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
