package dev.newsfold.query.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads what was committed, in order. */
@ApplicationScoped
class ChangeLog {

  private final Jdbi jdbi;

  ChangeLog(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** An article or story that changed. */
  record Entry(long sequence, String kind, String id) {}

  long last() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select coalesce(max(sequence), 0) from change")
                .mapTo(Long.class)
                .one());
  }

  /** The changes after a position, oldest first. */
  List<Entry> after(long sequence, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select sequence, kind, id from change
                    where sequence > :after
                    order by sequence
                    limit :limit""")
                .bind("after", sequence)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Entry(
                            row.getLong("sequence"), row.getString("kind"), row.getString("id")))
                .list());
  }
}
