package dev.newsfold.query.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Remembers how far the last rebuild is, for any instance to tell. */
@ApplicationScoped
class RebuildTable {

  /** Any number will do, as long as nothing else in this database takes it. */
  private static final long REBUILDER = 0x6e657774;

  private static final String SELECT =
      """
      select r.state, r.started_at, r.finished_at, r.read, r.to_read, r.articles, r.stories,
             r.reason,
             exists (select from pg_locks l
                     where l.locktype = 'advisory'
                       and l.database = (select oid from pg_database
                                         where datname = current_database())
                       and l.classid::bigint = 0 and l.objid::bigint = :rebuilder) as locked
      from rebuild r""";

  private final Jdbi jdbi;

  RebuildTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whether the connection has the lock now: it lasts until it is given back, or lost with it. */
  boolean lock(Handle handle) {
    return handle.select("select pg_try_advisory_lock(?)", REBUILDER).mapTo(Boolean.class).one();
  }

  void unlock(Handle handle) {
    handle.select("select pg_advisory_unlock(?)", REBUILDER).mapTo(Boolean.class).one();
  }

  void begin(Handle handle) {
    handle.useTransaction(
        begun -> {
          begun.execute("delete from rebuild");
          begun.execute("insert into rebuild (state) values ('reading')");
        });
  }

  void read(Handle handle, long read, long toRead) {
    handle.execute("update rebuild set read = ?, to_read = ?", read, toRead);
  }

  void comparing(Handle handle) {
    handle.execute("update rebuild set state = 'comparing'");
  }

  /**
   * In the transaction that puts the rows right.
   *
   * @param changed the table of what changed, by kind and id
   */
  void done(Handle handle, String changed) {
    handle.execute(
        """
        update rebuild
        set state = 'done', finished_at = clock_timestamp(),
            articles = (select count(distinct id) from %1$s where kind = 'article'),
            stories = (select count(distinct id) from %1$s where kind = 'story')"""
            .formatted(changed));
  }

  void failed(Handle handle, String reason) {
    handle.execute(
        "update rebuild set state = 'failed', finished_at = clock_timestamp(), reason = ?", reason);
  }

  /** The last rebuild, without how far the index of this instance is. */
  Optional<RebuildView> last() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT)
                .bind("rebuilder", REBUILDER)
                .map((row, context) -> view(row))
                .findOne());
  }

  private static RebuildView view(ResultSet row) throws SQLException {
    RebuildView.State state = RebuildView.State.ofWord(row.getString("state"));
    return new RebuildView(
        state.isUnderWay() && !row.getBoolean("locked") ? RebuildView.State.INTERRUPTED : state,
        instant(row, "started_at"),
        instant(row, "finished_at"),
        row.getLong("read"),
        row.getLong("to_read"),
        new RebuildView.Changed(row.getLong("articles"), row.getLong("stories")),
        row.getString("reason"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
