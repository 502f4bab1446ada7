package dev.newsfold.query.article;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.query.database.Json;
import dev.newsfold.query.index.ArticleIndex;
import dev.newsfold.query.index.Passages;
import dev.newsfold.query.search.ArticleFilters;
import dev.newsfold.query.search.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads articles by their ids. */
@ApplicationScoped
public class ArticleStore {

  private static final String SUMMARY =
      """
      a.ordinal, a.id, a.revision, a.headline, a.lead, a.source, a.url, a.language, a.published,
      a.event_date, a.copy_of, a.story_id""";

  /** A document can have 8 MB. */
  private static final int FETCHED = 8;

  private static final String DOCUMENTS =
      """
      select a.story_id, a.copy_of, a.event_date, r.document
      from unnest(:wanted) with ordinality as wanted(%1$s, place)
      join article a using (%1$s)
      join article_revision r on r.article_id = a.id and r.revision = a.revision
      order by wanted.place""";

  private static final String SUMMARIES =
      "select %s from article a where a.ordinal = any(:numbers)".formatted(SUMMARY);

  private static final String SUMMARIES_WITH_TEXT =
      """
      select %s, left(r.document ->> 'body', %d) as body
      from article a
      join article_revision r on r.article_id = a.id and r.revision = a.revision
      where a.ordinal = any(:numbers)"""
          .formatted(SUMMARY, Passages.LOOKED_THROUGH);

  private final Jdbi jdbi;
  private final Json json;
  private final ArticleIndex index;

  ArticleStore(Jdbi jdbi, Json json, ArticleIndex index) {
    this.jdbi = jdbi;
    this.json = json;
    this.index = index;
  }

  /** Everything about an article, with its story's word on it. */
  Optional<EnrichedArticle> find(String id) {
    return find(List.of(id)).stream().findFirst();
  }

  /** Everything about the articles with these ids, in this order; those that are none left out. */
  public List<EnrichedArticle> find(List<String> ids) {
    List<EnrichedArticle> found = new ArrayList<>();
    jdbi.useHandle(
        handle ->
            read(
                handle
                    .createQuery(DOCUMENTS.formatted("id"))
                    .bindArray("wanted", String.class, ids),
                found::add));
    return found;
  }

  /**
   * Hands over the same by the numbers of the rows, one after the other; in a transaction, few of
   * them are in memory at a time.
   */
  void read(Handle handle, List<Long> numbers, Consumer<EnrichedArticle> reader) {
    read(
        handle.createQuery(DOCUMENTS.formatted("ordinal")).bindArray("wanted", Long.class, numbers),
        reader);
  }

  private void read(Query documents, Consumer<EnrichedArticle> reader) {
    documents
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
    return summaries(index.among(ids, filters), null).values().stream()
        .collect(Collectors.toMap(ArticleSummary::id, Function.identity()));
  }

  /** Articles by the numbers of their rows, with the passages in which the words stand. */
  Map<Long, ArticleSummary> summaries(List<Long> numbers, @Nullable Words words) {
    Passages passages = words == null ? null : new Passages(words);
    Map<Long, ArticleSummary> summaries = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(passages == null ? SUMMARIES : SUMMARIES_WITH_TEXT)
                .bindArray("numbers", Long.class, numbers)
                .map(
                    (row, context) -> summaries.put(row.getLong("ordinal"), summary(row, passages)))
                .list());
    return summaries;
  }

  private ArticleSummary summary(ResultSet row, @Nullable Passages passages) throws SQLException {
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
        passages == null
            ? List.of()
            : passages.of(row.getString("body"), row.getString("language")));
  }
}
