package dev.newsfold.query.projection;

import dev.newsfold.query.index.Follower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes a batch in one transaction. */
@ApplicationScoped
public class Tables {

  /** Any number will do, as long as nothing else in this database takes it. */
  private static final long WRITER = 0x6e657773;

  private final Jdbi jdbi;
  private final ArticleTable articles;
  private final StoryTable stories;
  private final CorrectionTable corrections;
  private final RejectionTable rejections;
  private final Membership membership;
  private final ChangeTable changes;
  private final PositionTable positions;
  private final Follower index;

  Tables(
      Jdbi jdbi,
      ArticleTable articles,
      StoryTable stories,
      CorrectionTable corrections,
      RejectionTable rejections,
      Membership membership,
      ChangeTable changes,
      PositionTable positions,
      Follower index) {
    this.jdbi = jdbi;
    this.articles = articles;
    this.stories = stories;
    this.corrections = corrections;
    this.rejections = rejections;
    this.membership = membership;
    this.changes = changes;
    this.positions = positions;
    this.index = index;
  }

  /** Writes all of it or, if the database refuses a record, nothing; throws what passes. */
  public Written write(Batch batch) {
    Written written = unlessRefused(() -> jdbi.useTransaction(handle -> write(handle, batch)));
    index.wake();
    return written;
  }

  /**
   * The same into tables that nobody reads yet: nobody is told, and no position moves.
   *
   * @param schemas where the tables are, and after it where the functions are
   */
  public Written writeUnread(Handle handle, String schemas, Batch batch) {
    return unlessRefused(
        () ->
            handle.useTransaction(
                unread -> {
                  unread.execute("set local search_path to " + schemas);
                  writeRows(unread, batch);
                }));
  }

  /** Keeps every writer waiting, whichever instance it is in, until the act is done. */
  public void whileNobodyWrites(Handle handle, Runnable act) {
    handle.select("select pg_advisory_lock(?)::text", WRITER).mapTo(String.class).one();
    try {
      act.run();
    } finally {
      handle.select("select pg_advisory_unlock(?)::text", WRITER).mapTo(String.class).one();
    }
  }

  private static Written unlessRefused(Runnable write) {
    try {
      write.run();
      return new Written.Committed();
    } catch (RuntimeException e) {
      Optional<Written.Refused> refused = Faults.ofRecords(e);
      return refused.orElseThrow(() -> e);
    }
  }

  private void write(Handle handle, Batch batch) {
    lock(handle);
    Changed changed = writeRows(handle, batch);
    Set<String> toldStories = new HashSet<>(changed.stories());
    toldStories.addAll(membership.storiesOf(handle, changed.articles()));
    Set<String> toldArticles = new HashSet<>(changed.articles());
    toldArticles.addAll(changed.settled());
    changes.append(handle, toldArticles, toldStories);
    positions.move(handle, batch.positions());
  }

  /**
   * What a batch made of the rows.
   *
   * @param articles whose current revision is another one
   * @param settled that are in another story, or dated otherwise by it
   * @param stories whose version is another one
   */
  private record Changed(Set<String> articles, Set<String> settled, Set<String> stories) {}

  private Changed writeRows(Handle handle, Batch batch) {
    Set<String> changedArticles = articles.write(handle, batch.articles());
    StoryTable.Effect effect = stories.write(handle, batch.stories());
    corrections.write(handle, batch.corrections());
    rejections.write(handle, batch.rejectedInput());

    Set<String> unsettled = new HashSet<>(changedArticles);
    unsettled.addAll(effect.articles());
    return new Changed(changedArticles, membership.settle(handle, unsettled), effect.stories());
  }

  /**
   * One writer at a time, whichever instance it is in. An article and its story in two transactions
   * would not see one another, and live readers follow the order of commits.
   */
  private static void lock(Handle handle) {
    handle
        .createQuery("select pg_advisory_xact_lock(:writer)::text")
        .bind("writer", WRITER)
        .mapTo(String.class)
        .one();
  }
}
