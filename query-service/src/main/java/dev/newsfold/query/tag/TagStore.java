package dev.newsfold.query.tag;

import dev.newsfold.query.database.Keys;
import dev.newsfold.query.search.Keyed;
import dev.newsfold.query.search.Keyset;
import dev.newsfold.query.search.Page;
import dev.newsfold.query.search.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads tags, the most used first. */
@ApplicationScoped
class TagStore {

  static final Keyset MOST_USED =
      Keyset.descending(Keyset.wholeNumber("t.articles"), Keyset.text("t.id"));

  private final Jdbi jdbi;

  TagStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Page<TagView> list(TagQuery query) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                rows(handle, query),
                query.limit(),
                TagQuery.question(query.type(), query.part()),
                count(handle, query)));
  }

  private static Where where(TagQuery query) {
    return new Where()
        .and("t.kind = :kind", "kind", query.type().kind().word())
        .and(
            """
            t.id in (
              select n.id from tag_name n
              where n.kind = :kind and n.folded like '%' || newsfold_fold(:part) || '%')""",
            "part", query.part() == null ? null : literal(query.part()));
  }

  /** The same text as a pattern of LIKE that stands for itself alone. */
  private static String literal(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1");
  }

  private static long count(Handle handle, TagQuery query) {
    Where where = where(query);
    return handle
        .createQuery(
            "select count(*) from (select 1 from tag t where " + where.sql() + " limit :counted) c")
        .bindMap(where.bindings())
        .bind("counted", Page.COUNTED + 1)
        .mapTo(Long.class)
        .one();
  }

  private static List<Keyed<TagView>> rows(Handle handle, TagQuery query) {
    Where where = where(query);
    if (query.cursor() != null) {
      MOST_USED.after(query.cursor().key(), where);
    }
    return handle
        .createQuery(
            "select t.id, t.name, t.articles, "
                + MOST_USED.select()
                + " from tag t where "
                + where.sql()
                + " order by "
                + MOST_USED.orderBy()
                + " limit :limit")
        .bindMap(where.bindings())
        .bind("limit", query.limit().andOneMore())
        .map(
            (row, context) ->
                new Keyed<>(
                    new TagView(
                        row.getString("id"), row.getString("name"), row.getLong("articles")),
                    Keys.of(row)))
        .list();
  }
}
