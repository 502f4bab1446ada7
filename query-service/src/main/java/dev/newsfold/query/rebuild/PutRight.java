package dev.newsfold.query.rebuild;

import dev.newsfold.query.projection.ChangeTable;
import dev.newsfold.query.projection.PositionTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;

/**
 * Makes the rows that answer those that were read anew, in one transaction: what differs is
 * deleted, rewritten or added, and told to those who watch.
 *
 * <p>Exchanging the tables themselves would be quicker, but not safe: who reads in a transaction
 * that began before would find the new ones empty, and the change would wait for the longest export
 * while everyone waits for the change.
 */
@ApplicationScoped
class PutRight {

  /** By which column a table tells that an article or a story changed. */
  private static final Map<String, String> SUBJECTS =
      Map.of(
          "article", "'article', l.id",
          "article_revision", "'article', l.article_id",
          "story", "'story', l.id",
          "story_article", "'story', l.story_id");

  /** Kafka keeps rejected input for a while only. */
  private static final String KEPT_BEYOND_KAFKA = "rejection";

  private final UnreadTables unread;
  private final ChangeTable changes;
  private final PositionTable positions;
  private final RebuildTable progress;

  PutRight(
      UnreadTables unread, ChangeTable changes, PositionTable positions, RebuildTable progress) {
    this.unread = unread;
    this.changes = changes;
    this.positions = positions;
    this.progress = progress;
  }

  /**
   * Nobody else may write meanwhile.
   *
   * @param read up to where Kafka was read anew, which is no less than up to where it was before
   */
  void allThatDiffers(Handle handle, Map<TopicPartition, Long> read) {
    handle.useTransaction(
        transaction -> {
          putRight(transaction);
          tell(transaction);
          positions.move(transaction, read);
          transaction.execute("update origin set generation = generation + 1");
          progress.done(transaction, UnreadTables.CHANGED);
          unread.drop(transaction);
        });
  }

  private static void putRight(Handle handle) {
    List<String> dependentFirst = new ArrayList<>(UnreadTables.NAMES);
    Collections.reverse(dependentFirst);
    dependentFirst.remove(KEPT_BEYOND_KAFKA);
    dependentFirst.forEach(table -> delete(handle, table, TableColumns.of(handle, table)));
    UnreadTables.NAMES.forEach(table -> write(handle, table, TableColumns.of(handle, table)));
  }

  private static void delete(Handle handle, String table, TableColumns columns) {
    noting(
        handle,
        table,
        """
        delete from %s l
        where not exists (select from %s.%s r where %s)"""
            .formatted(table, UnreadTables.SCHEMA, table, columns.sameKey("l.", "r.")));
  }

  private static void write(Handle handle, String table, TableColumns columns) {
    if (!columns.others().isEmpty()) {
      noting(
          handle,
          table,
          """
          update %s l set %s
          from %s.%s r
          where %s and %s"""
              .formatted(
                  table,
                  columns.setTo("r."),
                  UnreadTables.SCHEMA,
                  table,
                  columns.sameKey("l.", "r."),
                  columns.differ("l.", "r.")));
    }
    noting(
        handle,
        table,
        """
        insert into %s as l (%s)
        select %s from %s.%s r
        where not exists (select from %s o where %s)
        %s"""
            .formatted(
                table,
                columns.written(""),
                columns.written("r."),
                UnreadTables.SCHEMA,
                table,
                table,
                columns.sameKey("o.", "r."),
                columns.inOrder("r.")));
  }

  private static void noting(Handle handle, String table, String statement) {
    String subject = SUBJECTS.get(table);
    handle.execute(
        subject == null
            ? statement
            : """
              with changed(kind, id) as (%s returning %s)
              insert into %s select distinct kind, id from changed"""
                .formatted(statement, subject, UnreadTables.CHANGED));
  }

  /** A story shows its articles: it changes with them. */
  private void tell(Handle handle) {
    handle.execute(
        """
        insert into %1$s
        select 'story', m.story_id
        from story_article m join %1$s c on c.kind = 'article' and c.id = m.article_id"""
            .formatted(UnreadTables.CHANGED));
    handle.execute(
        """
        insert into change (kind, id)
        select distinct kind, id from %s order by kind, id"""
            .formatted(UnreadTables.CHANGED));
    changes.forgetTheOldest(handle);
  }
}
