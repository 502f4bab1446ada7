package dev.newsfold.query.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Tells what changed in the database, and which database it is. */
@ApplicationScoped
class ChangeSource {

  /** An article or story that changed. */
  record Entry(long sequence, String kind, String id) {}

  private final Jdbi jdbi;

  ChangeSource(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Who empties the tables takes the identity with them: a new one is given then. */
  Origin origin() {
    return jdbi.withHandle(
        handle -> {
          Optional<Origin> origin = find(handle);
          if (origin.isPresent()) {
            return origin.get();
          }
          handle.execute("insert into origin default values on conflict do nothing");
          return find(handle).orElseThrow();
        });
  }

  private static Optional<Origin> find(Handle handle) {
    return handle
        .createQuery(
            """
            select o.identity, o.generation,
                   coalesce((select min(sequence) from change), 0) as first,
                   coalesce((select max(sequence) from change), 0) as last
            from origin o""")
        .map(
            (row, context) ->
                new Origin(
                    row.getObject("identity", UUID.class),
                    row.getLong("generation"),
                    row.getLong("first"),
                    row.getLong("last")))
        .findOne();
  }

  /** The changes after one, oldest first. */
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
