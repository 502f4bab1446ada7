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

  /** The changes after a position up to the last one that is told yet, oldest first. */
  List<Entry> between(long sequence, long last, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select sequence, kind, id from change
                    where sequence > :after and sequence <= :last
                    order by sequence
                    limit :limit""")
                .bind("after", sequence)
                .bind("last", last)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Entry(
                            row.getLong("sequence"), row.getString("kind"), row.getString("id")))
                .list());
  }
}
