package dev.newsfold.query.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads what was committed, in order. */
@ApplicationScoped
public class ChangeLog {

  private final Jdbi jdbi;

  ChangeLog(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** An article or story that changed. */
  public record Entry(long sequence, String kind, String id) {}

  /** The changes that are there; the older ones were cleared away. */
  public record Kept(long first, long last) {

    /** Whether every change after that position is there. */
    public boolean continues(long position) {
      return isAfterTheCleared(position) && position <= last;
    }

    /** A position of 0 is from when there was no change yet. */
    boolean isAfterTheCleared(long position) {
      return position == 0 || position >= first - 1;
    }
  }

  /** From the oldest change to the newest. */
  public Kept kept() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(min(sequence), 1) as first, coalesce(max(sequence), 0) as last
                    from change""")
                .map((row, context) -> new Kept(row.getLong("first"), row.getLong("last")))
                .one());
  }

  /** The changes after a position up to the last one that is told yet, oldest first. */
  public List<Entry> between(long sequence, long last, int limit) {
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
