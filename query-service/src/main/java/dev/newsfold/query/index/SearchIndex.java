package dev.newsfold.query.index;

import dev.newsfold.query.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/** The index as searches see it: none until it has caught up with the database. */
@ApplicationScoped
public class SearchIndex {

  private volatile @Nullable LuceneIndex current;
  private volatile Progress reached = Progress.NONE;

  /** Looks something up. */
  @FunctionalInterface
  interface Act<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  /** The last change that searches find. */
  public long visible() {
    return reached.sequence();
  }

  boolean isOpen() {
    return current != null;
  }

  /** Whether searches find all that is in the database. */
  boolean isAt(Origin database) {
    return isOpen()
        && database.identity().equals(reached.origin())
        && database.last() <= reached.sequence();
  }

  void open(LuceneIndex index) {
    reached = index.progress();
    current = index;
  }

  void close() {
    current = null;
  }

  /** Everything in the act is done with the index as it is at one moment. */
  <T> T search(Act<T> act) {
    LuceneIndex index = current;
    if (index == null) {
      throw new Unavailable("the search index is being made; try again shortly");
    }
    try {
      IndexSearcher searcher = index.acquire();
      try {
        return act.in(searcher);
      } finally {
        index.release(searcher);
      }
    } catch (AlreadyClosedException e) {
      throw new Unavailable("the search index is being opened; try again shortly", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
