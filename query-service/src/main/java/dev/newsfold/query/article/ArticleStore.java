package dev.newsfold.query.article;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.query.database.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads everything about articles. */
@ApplicationScoped
class ArticleStore {

  /** A document can have 8 MB. */
  private static final int FETCHED = 8;

  private static final String DOCUMENTS =
      """
      select a.story_id, a.copy_of, a.event_date, r.document
      from unnest(:wanted) with ordinality as wanted(%1$s, place)
      join article a using (%1$s)
      join article_revision r on r.article_id = a.id and r.revision = a.revision
      order by wanted.place""";

  private final Jdbi jdbi;
  private final Json json;

  ArticleStore(Jdbi jdbi, Json json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /** Everything about an article, with its story's word on it. */
  Optional<EnrichedArticle> find(String id) {
    List<EnrichedArticle> found = new ArrayList<>();
    jdbi.useHandle(
        handle ->
            read(
                handle
                    .createQuery(DOCUMENTS.formatted("id"))
                    .bindArray("wanted", String.class, List.of(id)),
                found::add));
    return found.stream().findFirst();
  }

  /** The same by the numbers of the rows, in this order; those that are none left out. */
  List<EnrichedArticle> find(List<Long> numbers) {
    List<EnrichedArticle> found = new ArrayList<>();
    jdbi.useHandle(handle -> read(handle, numbers, found::add));
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
}
