package dev.newsfold.query.index;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Collects the stories of the articles that a query matches, each with the best of their scores.
 */
final class StoriesOfArticles extends SimpleCollector {

  /** What a story has at least that is there at all; a positive number as its bits sorts as is. */
  private static final int THERE = Float.floatToIntBits(Float.MIN_VALUE);

  private final Tally stories;
  private final boolean scored;
  private NumericDocValues hashes = DocValues.emptyNumeric();
  private @Nullable Scorable scorer;

  private StoriesOfArticles(Tally stories, boolean scored) {
    this.stories = stories;
    this.scored = scored;
  }

  /** The stories of the articles, whatever the scores. */
  static Query matching(IndexSearcher searcher, Query articles) throws IOException {
    return new InStoriesQuery(collect(searcher, articles, false));
  }

  /** The same with the score that the best article of each has. */
  static Query scored(IndexSearcher searcher, Query articles) throws IOException {
    return new InStoriesQuery(collect(searcher, articles, true));
  }

  private static Tally collect(IndexSearcher searcher, Query articles, boolean scored)
      throws IOException {
    Tally stories = new Tally();
    return searcher.search(
        articles,
        new CollectorManager<StoriesOfArticles, Tally>() {
          @Override
          public StoriesOfArticles newCollector() {
            return new StoriesOfArticles(stories, scored);
          }

          @Override
          public Tally reduce(Collection<StoriesOfArticles> collectors) {
            return stories;
          }
        });
  }

  @Override
  public ScoreMode scoreMode() {
    return scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    hashes = DocValues.getNumeric(leaf.reader(), Fields.STORY_HASH);
  }

  @Override
  public void setScorer(Scorable scorable) {
    scorer = scorable;
  }

  @Override
  public void collect(int document) throws IOException {
    if (hashes.advanceExact(document)) {
      stories.raiseTo(hashes.longValue(), score());
    }
  }

  private int score() throws IOException {
    return scored && scorer != null ? Math.max(THERE, Float.floatToIntBits(scorer.score())) : THERE;
  }
}
