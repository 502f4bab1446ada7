package dev.newsfold.query.index;

import dev.newsfold.query.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/** The index as searches see it: none until it has caught up with the database. */
@ApplicationScoped
public class SearchIndex {

  /** What a thread that holds the index looks things up in. */
  private static final ThreadLocal<@Nullable IndexSearcher> HELD = new ThreadLocal<>();

  private final List<Runnable> told = new CopyOnWriteArrayList<>();
  private volatile @Nullable LuceneIndex current;
  private volatile Progress reached = Progress.NONE;

  /** Looks something up. */
  @FunctionalInterface
  interface Act<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  /**
   * Has something done whenever searches find more than before.
   *
   * @param act which must not wait: the index would wait with it
   */
  public void whenMoreIsFound(Runnable act) {
    told.add(act);
  }

  /** The last change that searches find. */
  public long visible() {
    return reached.sequence();
  }

  Progress reached() {
    return reached;
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
    boolean isMore = index.progress().sequence() != reached.sequence();
    reached = index.progress();
    current = index;
    if (isMore) {
      told.forEach(Runnable::run);
    }
  }

  void close() {
    current = null;
  }

  /** All that the act looks up, in this thread, it finds as it is when the act begins. */
  public void hold(Runnable act) {
    search(
        searcher -> {
          HELD.set(searcher);
          try {
            act.run();
          } finally {
            HELD.remove();
          }
          return searcher;
        });
  }

  /** Everything in the act is done with the index as it is at one moment. */
  <T> T search(Act<T> act) {
    IndexSearcher holding = HELD.get();
    if (holding != null) {
      return in(holding, act);
    }
    LuceneIndex index = current;
    if (index == null) {
      throw new Unavailable("the search index is being made; try again shortly");
    }
    try {
      IndexSearcher searcher = index.acquire();
      try {
        return in(searcher, act);
      } finally {
        index.release(searcher);
      }
    } catch (AlreadyClosedException e) {
      throw new Unavailable("the search index is being opened; try again shortly", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T in(IndexSearcher searcher, Act<T> act) {
    try {
      return act.in(searcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
