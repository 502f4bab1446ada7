package dev.newsfold.query.index;

import dev.newsfold.query.index.ChangeSource.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the index on to where the database is: by the changes in the order of their commits, each
 * as its row is now, and where they do not lead on from what is in the index, by all rows.
 */
@ApplicationScoped
class CatchUp {

  private static final Logger LOG = Logger.getLogger(CatchUp.class);

  private final ChangeSource source;
  private final Rows rows;
  private final SearchIndex published;
  private final int batch;
  private final IndexMeters meters;
  private volatile boolean stopped;
  private volatile long lastSeen;
  private @Nullable Renewal renewal;

  CatchUp(
      ChangeSource source,
      Rows rows,
      SearchIndex published,
      IndexConfiguration configuration,
      IndexMeters meters) {
    this.source = source;
    this.rows = rows;
    this.published = published;
    this.batch = configuration.batch();
    this.meters = meters;
  }

  /** Whether searches find all that is in the database. */
  boolean isDone() {
    return published.isAt(source.origin());
  }

  /** Whether searches are answered by an index that was renewed since the rows were read anew. */
  boolean isOfLastGeneration() {
    return published.isOpen() && published.reached().isOfGeneration(source.origin());
  }

  /** The number of the last change in the database. */
  long stored() {
    return source.origin().last();
  }

  /** The number of the last change, when the database was last asked. */
  long lastSeen() {
    return lastSeen;
  }

  /** Ends a step that would take long; what it did is not kept. */
  void stop() {
    stopped = true;
  }

  /** Goes one step; returns whether another one is to follow at once. */
  boolean step(LuceneIndex index) throws IOException {
    Origin origin = source.origin();
    lastSeen = origin.last();
    if (!index.progress().leadsOn(origin)) {
      published.close();
      makeAgain(index, origin);
      return true;
    }
    List<Entry> changes = source.after(index.progress().sequence(), batch);
    if (!changes.isEmpty()) {
      long start = System.nanoTime();
      replace(index, Fields.ARTICLE, changes, rows::articles, Indexed::of);
      replace(index, Fields.STORY, changes, rows::stories, Indexed::of);
      index.refresh(index.progress().at(changes.get(changes.size() - 1).sequence()));
      meters.foundAfter(Duration.ofNanos(System.nanoTime() - start));
    }
    boolean more = changes.size() == batch;
    if (!more || published.isOpen()) {
      published.open(index);
    }
    if (!more && !index.progress().isOfGeneration(origin)) {
      return renew(index, origin);
    }
    return more;
  }

  /** Returns whether more of it is left, or changes are to be looked for. */
  private boolean renew(LuceneIndex index, Origin origin) throws IOException {
    Renewal begun = renewal;
    if (begun == null || !begun.isOf(index, origin)) {
      LOG.info("The search index is renewed from the database");
      begun = new Renewal(rows, index, origin, batch);
      renewal = begun;
    }
    if (begun.step()) {
      return true;
    }
    index.refresh(index.progress().renewed(origin));
    index.commit();
    published.open(index);
    renewal = null;
    LOG.info("The search index is renewed");
    return false;
  }

  private static <R> void replace(
      LuceneIndex index,
      String kind,
      List<Entry> changes,
      Function<List<String>, List<R>> read,
      Function<R, Indexed> indexed)
      throws IOException {
    Set<String> ids =
        changes.stream()
            .filter(change -> change.kind().equals(kind))
            .map(Entry::id)
            .collect(Collectors.toCollection(HashSet::new));
    if (ids.isEmpty()) {
      return;
    }
    for (R row : read.apply(List.copyOf(ids))) {
      Indexed document = indexed.apply(row);
      index.replace(document);
      ids.remove(document.id());
    }
    index.delete(kind, ids);
  }

  /** What changes while the rows are read is among the changes that follow. */
  private void makeAgain(LuceneIndex index, Origin origin) throws IOException {
    LOG.info("The search index is made from the database");
    index.begin();
    long articles = addAll(index, rows::articlesAfter, ArticleRow::number, Indexed::of);
    long stories = addAll(index, rows::storiesAfter, StoryRow::number, Indexed::of);
    if (stopped) {
      return;
    }
    index.refresh(new Progress(origin.identity(), origin.generation(), origin.last()));
    index.commit();
    LOG.infof("The search index has %d articles and %d stories", articles, stories);
  }

  /** Reads the rows that come after a number. */
  @FunctionalInterface
  private interface NextRows<R> {
    List<R> after(long number, int limit);
  }

  /** The database reads the next rows while the index takes those before. */
  private <R> long addAll(
      LuceneIndex index, NextRows<R> next, ToLongFunction<R> number, Function<R, Indexed> indexed)
      throws IOException {
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      long added = 0;
      List<R> rows = next.after(-1, batch);
      while (!rows.isEmpty() && !stopped) {
        long last = number.applyAsLong(rows.get(rows.size() - 1));
        Future<List<R>> following = reader.submit(() -> next.after(last, batch));
        // Texts are cut into words by all processors.
        rows.parallelStream().map(indexed).forEach(index::add);
        added += rows.size();
        rows = following.get();
      }
      return added;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the search index was made");
    } finally {
      reader.shutdownNow();
    }
  }
}
