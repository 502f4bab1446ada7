package dev.newsfold.query.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/** Scores by statistics that do not change with the index (BM25, Robertson and Zaragoza 2009). */
final class SteadySearcher extends IndexSearcher {

  /** How soon a word that is repeated adds nothing more: the usual value. */
  private static final float SATURATION = 1.2f;

  /** Below the usual .75: a long report is no worse answer than a short one. */
  private static final float LENGTH = .4f;

  private static final Similarity BM25 = new BM25Similarity(SATURATION, LENGTH);

  private final Statistics statistics;

  SteadySearcher(IndexReader reader, Statistics statistics) {
    super(reader);
    this.statistics = statistics;
    setSimilarity(BM25);
  }

  @Override
  public TermStatistics termStatistics(Term term, int documents, long occurrences)
      throws IOException {
    Long kept = statistics.documents().get(term);
    if (kept == null) {
      return super.termStatistics(term, documents, occurrences);
    }
    long frozen = Math.max(1, kept);
    return new TermStatistics(term.bytes(), frozen, frozen);
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    Statistics.Field kept = statistics.fields().get(field);
    if (kept == null || kept.texts() < 1) {
      return super.collectionStatistics(field);
    }
    long words = Math.max(kept.words(), kept.texts());
    return new CollectionStatistics(field, kept.texts(), kept.texts(), words, kept.texts());
  }
}
