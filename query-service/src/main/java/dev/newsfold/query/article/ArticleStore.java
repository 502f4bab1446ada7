package dev.newsfold.query.article;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.query.database.Json;
import dev.newsfold.query.search.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads articles by their ids. */
@ApplicationScoped
public class ArticleStore {

  /** What a summary is made of, in the table {@code article a}. */
  static final String SUMMARY =
      """
      a.id, a.revision, a.headline, a.lead, a.source, a.url, a.language, a.published,
      a.event_date, a.copy_of, a.story_id""";

  /** A document can have 8 MB. */
  private static final int FETCHED = 8;

  private final Jdbi jdbi;
  private final Json json;

  ArticleStore(Jdbi jdbi, Json json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /** Everything about an article, with its story's word on it. */
  Optional<EnrichedArticle> find(String id) {
    return find(List.of(id)).stream().findFirst();
  }

  /** Everything about the articles with these ids, in this order; those that are none left out. */
  public List<EnrichedArticle> find(List<String> ids) {
    List<EnrichedArticle> found = new ArrayList<>();
    jdbi.useHandle(handle -> read(handle, ids, found::add));
    return found;
  }

  /**
   * Hands over the same one after the other; in a transaction, few of them are in memory at a time.
   */
  void read(Handle handle, List<String> ids, Consumer<EnrichedArticle> reader) {
    handle
        .createQuery(
            """
            select a.story_id, a.copy_of, a.event_date, r.document
            from unnest(:ids) with ordinality as wanted(id, place)
            join article a on a.id = wanted.id
            join article_revision r on r.article_id = a.id and r.revision = a.revision
            order by wanted.place""")
        .bindArray("ids", String.class, ids)
        .setFetchSize(FETCHED)
        .map(
            (row, context) ->
                json.read(row.getString("document"), EnrichedArticle.class)
                    .inStory(
                        row.getString("story_id"),
                        row.getString("copy_of"),
                        json.read(row.getString("event_date"), ResolvedDate.class)))
        .forEach(reader);
  }

  /** Those of the articles with these ids that pass the filters, by id. */
  public Map<String, ArticleSummary> among(List<String> ids, ArticleFilters filters) {
    Where where = filters.where().and("a.id = any(:ids)");
    Map<String, ArticleSummary> found = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select %s from article a where %s".formatted(SUMMARY, where.sql()))
                .bindMap(where.bindings())
                .bindArray("ids", String.class, ids)
                .map((row, context) -> summary(row))
                .forEach(article -> found.put(article.id(), article)));
    return found;
  }

  ArticleSummary summary(ResultSet row) throws SQLException {
    return new ArticleSummary(
        row.getString("id"),
        row.getInt("revision"),
        row.getString("headline"),
        row.getString("lead"),
        row.getString("source"),
        row.getString("url"),
        row.getString("language"),
        json.read(row.getString("published"), ResolvedDate.class),
        json.read(row.getString("event_date"), ResolvedDate.class),
        row.getString("copy_of"),
        row.getString("story_id"),
        List.of());
  }
}
