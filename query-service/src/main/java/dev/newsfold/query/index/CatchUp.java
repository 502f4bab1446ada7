package dev.newsfold.query.index;

import dev.newsfold.query.index.ChangeSource.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

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
  private volatile boolean stopped;

  CatchUp(ChangeSource source, Rows rows, SearchIndex published, IndexConfiguration configuration) {
    this.source = source;
    this.rows = rows;
    this.published = published;
    this.batch = configuration.batch();
  }

  /** Whether searches find all that is in the database. */
  boolean isDone() {
    return published.isAt(source.origin());
  }

  /** The number of the last change in the database. */
  long stored() {
    return source.origin().last();
  }

  /** Ends a step that would take long; what it did is not kept. */
  void stop() {
    stopped = true;
  }

  /** Goes one step; returns whether another one is to follow at once. */
  boolean step(LuceneIndex index) throws IOException {
    Origin origin = source.origin();
    if (!index.progress().leadsOn(origin)) {
      published.close();
      makeAgain(index, origin);
      return true;
    }
    List<Entry> changes = source.after(index.progress().sequence(), batch);
    if (!changes.isEmpty()) {
      replace(index, Fields.ARTICLE, changes, rows::articles, Indexed::of);
      replace(index, Fields.STORY, changes, rows::stories, Indexed::of);
      index.refresh(index.progress().at(changes.get(changes.size() - 1).sequence()));
    }
    boolean more = changes.size() == batch;
    if (!more || published.isOpen()) {
      published.open(index);
    }
    return more;
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
    long articles = addAll(index, rows::articlesAfter, Indexed::of);
    long stories = addAll(index, rows::storiesAfter, Indexed::of);
    if (stopped) {
      return;
    }
    index.refresh(new Progress(origin.identity(), origin.last()));
    index.commit();
    LOG.infof("The search index has %d articles and %d stories", articles, stories);
  }

  /** Reads the rows that come after a number. */
  @FunctionalInterface
  private interface NextRows<R> {
    List<R> after(long number, int limit);
  }

  private <R> long addAll(LuceneIndex index, NextRows<R> next, Function<R, Indexed> indexed)
      throws IOException {
    long added = 0;
    long last = -1;
    while (!stopped) {
      List<Indexed> documents = next.after(last, batch).stream().map(indexed).toList();
      if (documents.isEmpty()) {
        break;
      }
      index.add(documents);
      added += documents.size();
      last = documents.get(documents.size() - 1).number();
    }
    return added;
  }
}
