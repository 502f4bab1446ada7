package dev.newsfold.query.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * Scores by statistics that do not change with the index once they were asked for (BM25, Robertson
 * and Zaragoza 2009).
 */
final class SteadySearcher extends IndexSearcher {

  /** How soon a word that is repeated adds nothing more: the usual value. */
  private static final float SATURATION = 1.2f;

  /** Below the usual .75: a long report is no worse answer than a short one. */
  private static final float LENGTH = .4f;

  private static final Similarity BM25 = new BM25Similarity(SATURATION, LENGTH);

  private final Map<String, Statistics.Field> fields;
  private final Map<Term, Long> documents;

  SteadySearcher(IndexReader reader, Statistics kept) {
    super(reader);
    fields = new HashMap<>(kept.fields());
    documents = new HashMap<>(kept.documents());
    setSimilarity(BM25);
  }

  /** All that was kept or asked for. */
  Statistics statistics() {
    return new Statistics(fields, documents);
  }

  @Override
  public TermStatistics termStatistics(Term term, int inDocuments, long occurrences) {
    long frozen = Math.max(1, documents.computeIfAbsent(term, asked -> (long) inDocuments));
    return new TermStatistics(term.bytes(), frozen, frozen);
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    Statistics.Field kept = fields.get(field);
    if (kept == null) {
      CollectionStatistics now = super.collectionStatistics(field);
      if (now == null) {
        return null;
      }
      kept = new Statistics.Field(now.docCount(), now.sumTotalTermFreq());
      fields.put(field, kept);
    }
    long texts = Math.max(1, kept.texts());
    long words = Math.max(kept.words(), texts);
    return new CollectionStatistics(field, texts, texts, words, texts);
  }
}
