package dev.newsfold.query.story;

import dev.newsfold.contracts.Story;
import dev.newsfold.query.database.Keys;
import dev.newsfold.query.search.Keyed;
import dev.newsfold.query.search.Page;
import dev.newsfold.query.search.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Lists stories: filtered, sorted, counted, a page at a time. */
@ApplicationScoped
class StorySearch {

  private final Jdbi jdbi;
  private final StoryStore stories;

  StorySearch(Jdbi jdbi, StoryStore stories) {
    this.jdbi = jdbi;
    this.stories = stories;
  }

  Page<StoryView> search(StoryQuery query) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                    rows(handle, query),
                    query.limit(),
                    StoryQuery.question(query.filters(), query.sort()),
                    count(handle, query.filters()))
                .map(found -> stories.withReports(handle, found)));
  }

  private static long count(Handle handle, StoryFilters filters) {
    Where where = filters.where();
    return handle
        .createQuery(
            """
            select count(*) from (select 1 from story s where %s limit :counted) counted"""
                .formatted(where.sql()))
        .bindMap(where.bindings())
        .bind("counted", Page.COUNTED + 1)
        .mapTo(Long.class)
        .one();
  }

  private List<Keyed<Story>> rows(Handle handle, StoryQuery query) {
    Where where = query.filters().where();
    if (query.cursor() != null) {
      query.sort().keyset().after(query.cursor().key(), where);
    }
    return handle
        .createQuery(
            """
            select s.facts, %s
            from story s
            where %s
            order by %s
            limit :limit"""
                .formatted(
                    query.sort().keyset().select(), where.sql(), query.sort().keyset().orderBy()))
        .bindMap(where.bindings())
        .bind("limit", query.limit().andOneMore())
        .map((row, context) -> new Keyed<>(stories.facts(row), Keys.of(row)))
        .list();
  }
}
