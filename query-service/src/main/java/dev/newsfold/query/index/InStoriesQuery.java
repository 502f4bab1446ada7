package dev.newsfold.query.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Matches the stories of a tally, with the number that each has there, read as a float, as score.
 */
final class InStoriesQuery extends Query {

  /** A table is looked up. */
  private static final float COST_OF_MATCH = 20;

  private final Tally stories;

  InStoriesQuery(Tally stories) {
    this.stories = stories;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable Scorer scorer(LeafReaderContext leaf) throws IOException {
        NumericDocValues hashes = DocValues.getNumeric(leaf.reader(), Fields.STORY_HASH);
        return stories.size() == 0 ? null : new StoryScorer(this, hashes, stories);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "in " + stories.size() + " stories";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InStoriesQuery query && query.stories == stories;
  }

  @Override
  public int hashCode() {
    return Objects.hash(getClass(), System.identityHashCode(stories));
  }

  private static final class StoryScorer extends Scorer {

    private final NumericDocValues hashes;
    private final Tally stories;

    private StoryScorer(Weight weight, NumericDocValues hashes, Tally stories) {
      super(weight);
      this.hashes = hashes;
      this.stories = stories;
    }

    @Override
    public int docID() {
      return hashes.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return new TwoPhaseIterator(hashes) {
        @Override
        public boolean matches() throws IOException {
          return stories.get(hashes.longValue()) > 0;
        }

        @Override
        public float matchCost() {
          return COST_OF_MATCH;
        }
      };
    }

    @Override
    public float score() throws IOException {
      return Float.intBitsToFloat(stories.get(hashes.longValue()));
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.MAX_VALUE;
    }
  }
}
