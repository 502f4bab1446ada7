package dev.newsfold.query.rejected;

import dev.newsfold.query.database.Keys;
import dev.newsfold.query.search.Keyed;
import dev.newsfold.query.search.Keyset;
import dev.newsfold.query.search.Page;
import dev.newsfold.query.search.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads rejected input, the newest first. */
@ApplicationScoped
class RejectedStore {

  static final Keyset NEWEST =
      Keyset.descending(Keyset.moment("r.rejected_at"), Keyset.text("r.id"));

  /** As much of an input as a list shows: it can be a megabyte. */
  private static final int EXCERPT = 600;

  private static final String COLUMNS =
      "r.id, r.stage, r.code, r.reason, r.via, r.file, r.place, r.encoding, r.rejected_at,"
          + " coalesce(length(r.input), 0) as input_length";

  private final Jdbi jdbi;

  RejectedStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Page<RejectedView> list(RejectedQuery query) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                rows(handle, query),
                query.limit(),
                RejectedQuery.question(query.stage()),
                count(handle, query)));
  }

  Optional<RejectedView> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select %s, r.input from rejection r where r.id = :id".formatted(COLUMNS))
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne());
  }

  private static Where where(RejectedQuery query) {
    return new Where()
        .and("r.stage = :stage", "stage", query.stage() == null ? null : query.stage().word());
  }

  private static long count(Handle handle, RejectedQuery query) {
    Where where = where(query);
    return handle
        .createQuery(
            "select count(*) from (select 1 from rejection r where %s limit :counted) c"
                .formatted(where.sql()))
        .bindMap(where.bindings())
        .bind("counted", Page.COUNTED + 1)
        .mapTo(Long.class)
        .one();
  }

  private static List<Keyed<RejectedView>> rows(Handle handle, RejectedQuery query) {
    Where where = where(query);
    if (query.cursor() != null) {
      NEWEST.after(query.cursor().key(), where);
    }
    return handle
        .createQuery(
            """
            select %s, left(r.input, :excerpt) as input, %s from rejection r
            where %s order by %s limit :limit"""
                .formatted(COLUMNS, NEWEST.select(), where.sql(), NEWEST.orderBy()))
        .bindMap(where.bindings())
        .bind("excerpt", EXCERPT)
        .bind("limit", query.limit().andOneMore())
        .map((row, context) -> new Keyed<>(view(row), Keys.of(row)))
        .list();
  }

  private static RejectedView view(ResultSet row) throws SQLException {
    return new RejectedView(
        row.getString("id"),
        row.getString("stage"),
        row.getString("code"),
        row.getString("reason"),
        row.getString("via"),
        row.getString("file"),
        row.getString("place"),
        row.getString("input"),
        row.getInt("input_length"),
        row.getString("encoding"),
        row.getObject("rejected_at", OffsetDateTime.class).toInstant());
  }
}
