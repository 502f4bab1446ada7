package dev.newsfold.query.article;

import dev.newsfold.query.database.Keys;
import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.FullText;
import dev.newsfold.query.search.Keyed;
import dev.newsfold.query.search.Page;
import dev.newsfold.query.search.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Lists articles: filtered, sorted, counted, a page at a time. */
@ApplicationScoped
class ArticleSearch {

  /** Ranking reads the words of each match, some 20 µs a match, so only the newest are ranked. */
  private static final int RANKED = 500;

  private final Jdbi jdbi;
  private final ArticleStore articles;
  private final Facets facets;
  private final Highlights highlights;

  ArticleSearch(Jdbi jdbi, ArticleStore articles, Facets facets, Highlights highlights) {
    this.jdbi = jdbi;
    this.articles = articles;
    this.facets = facets;
    this.highlights = highlights;
  }

  ArticlePage search(ArticleQuery query) {
    return jdbi.withHandle(
        handle -> {
          List<Keyed<ArticleSummary>> rows =
              query.sort() == ArticleSort.RELEVANCE ? ranked(handle, query) : sorted(handle, query);
          Page<ArticleSummary> page =
              Page.of(
                      rows,
                      query.limit(),
                      ArticleQuery.question(query.filters(), query.sort()),
                      count(handle, query.filters()))
                  .map(items -> highlights.add(handle, items, query.filters().shared().words()));
          return ArticlePage.of(page, facets.count(handle, query.filters(), query.facets()));
        });
  }

  private static long count(Handle handle, ArticleFilters filters) {
    Where where = filters.where();
    return handle
        .createQuery(
            """
            select count(*) from (select 1 from article a where %s limit :counted) counted"""
                .formatted(where.sql()))
        .bindMap(where.bindings())
        .bind("counted", Page.COUNTED + 1)
        .mapTo(Long.class)
        .one();
  }

  private List<Keyed<ArticleSummary>> sorted(Handle handle, ArticleQuery query) {
    Where where = query.filters().where();
    if (query.cursor() != null) {
      query.sort().keyset().after(query.cursor().key(), where);
    }
    return handle
        .createQuery(
            """
            select %s, %s
            from article a
            where %s
            order by %s
            limit :limit"""
                .formatted(
                    ArticleStore.SUMMARY,
                    query.sort().keyset().select(),
                    where.sql(),
                    query.sort().keyset().orderBy()))
        .bindMap(where.bindings())
        .bind("limit", query.limit().andOneMore())
        .map((row, context) -> new Keyed<>(articles.summary(row), Keys.of(row)))
        .list();
  }

  /**
   * Lists by rank. An article that arrives while the pages are read would shift the ranks, so the
   * cursor carries the last arrival that takes part, before rank and id.
   */
  private List<Keyed<ArticleSummary>> ranked(Handle handle, ArticleQuery query) {
    Cursor cursor = query.cursor();
    long asOf = cursor == null ? lastArrival(handle) : asOf(cursor);
    Where matches = query.filters().where().and("a.ordinal <= :asOf", "asOf", asOf);
    Where after = new Where();
    if (cursor != null) {
      query.sort().keyset().after(cursor.key().subList(1, cursor.key().size()), after);
    }
    return handle
        .createQuery(
            """
            with candidate as materialized (
              select a.id from article a
              where %s
              order by a.sort_at desc, a.id desc
              limit :ranked)
            select %s, %s
            from (select a.*, %s as rank from candidate join article a using (id)) a
            where %s
            order by %s
            limit :limit"""
                .formatted(
                    matches.sql(),
                    ArticleStore.SUMMARY,
                    query.sort().keyset().select(),
                    FullText.RANK,
                    after.sql(),
                    query.sort().keyset().orderBy()))
        .bindMap(matches.bindings())
        .bindMap(after.bindings())
        .bind("ranked", RANKED)
        .bind("limit", query.limit().andOneMore())
        .map(
            (row, context) ->
                new Keyed<>(
                    articles.summary(row),
                    Stream.concat(Stream.of(Long.toString(asOf)), Keys.of(row).stream()).toList()))
        .list();
  }

  private static long asOf(Cursor cursor) {
    try {
      return Long.parseLong(cursor.key().get(0));
    } catch (NumberFormatException e) {
      throw Cursor.malformed();
    }
  }

  private static long lastArrival(Handle handle) {
    return handle
        .createQuery("select coalesce(max(ordinal), 0) from article")
        .mapTo(Long.class)
        .one();
  }
}
