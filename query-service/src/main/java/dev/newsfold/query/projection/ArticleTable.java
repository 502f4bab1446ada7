package dev.newsfold.query.projection;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.query.database.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes articles: every revision, and the highest one as the current one. */
@ApplicationScoped
class ArticleTable {

  private static final String UPSERT =
      """
      insert into article (id, revision, language, headline, lead, source, url, published,
                           event_date, copy_of, story_id, received_at, keys, names)
      values (:id, :revision, :language, :headline, :lead, :source, :url,
              cast(:published as jsonb), cast(:eventDate as jsonb), :copyOf,
              :storyId, :receivedAt, :keys, :names)
      on conflict (id) do update set
        revision = excluded.revision, language = excluded.language, headline = excluded.headline,
        lead = excluded.lead, source = excluded.source, url = excluded.url,
        published = excluded.published, event_date = excluded.event_date,
        copy_of = excluded.copy_of, story_id = excluded.story_id,
        received_at = excluded.received_at, keys = excluded.keys, names = excluded.names""";

  private final Json json;
  private final TagCounts tags;

  ArticleTable(Json json, TagCounts tags) {
    this.json = json;
    this.tags = tags;
  }

  /** Returns the ids of the articles whose current revision is another one now. */
  Set<String> write(Handle handle, List<EnrichedArticle> articles) {
    if (articles.isEmpty()) {
      return Set.of();
    }
    keep(handle, articles);
    Map<String, EnrichedArticle> newest =
        articles.stream()
            .collect(
                Collectors.toMap(
                    EnrichedArticle::id, Function.identity(), ArticleTable::higherRevision));
    Map<String, EnrichedArticle> current = current(handle, newest.keySet());
    Map<String, EnrichedArticle> changed = new HashMap<>(newest);
    changed.values().removeIf(article -> !isNewer(article, current));
    current.keySet().retainAll(changed.keySet());
    upsert(handle, changed.values());
    tags.move(handle, current.values(), changed.values());
    return changed.keySet();
  }

  private static EnrichedArticle higherRevision(EnrichedArticle one, EnrichedArticle other) {
    return BinaryOperator.maxBy(java.util.Comparator.comparingInt(EnrichedArticle::revision))
        .apply(one, other);
  }

  private static boolean isNewer(EnrichedArticle article, Map<String, EnrichedArticle> current) {
    EnrichedArticle before = current.get(article.id());
    return before == null || article.revision() > before.revision();
  }

  private void keep(Handle handle, List<EnrichedArticle> articles) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into article_revision (article_id, revision, document)
            values (:id, :revision, cast(:document as jsonb))
            on conflict do nothing""");
    for (EnrichedArticle article : articles) {
      batch
          .bind("id", article.id())
          .bind("revision", article.revision())
          .bind("document", json.write(article))
          .add();
    }
    batch.execute();
  }

  private Map<String, EnrichedArticle> current(Handle handle, Set<String> ids) {
    Map<String, EnrichedArticle> current = new HashMap<>();
    handle
        .createQuery(
            """
            select r.document
            from article a
            join article_revision r on r.article_id = a.id and r.revision = a.revision
            where a.id = any(:ids)""")
        .bindArray("ids", String.class, List.copyOf(ids))
        .map((row, context) -> json.read(row.getString("document"), EnrichedArticle.class))
        .forEach(article -> current.put(article.id(), article));
    return current;
  }

  private void upsert(Handle handle, Collection<EnrichedArticle> articles) {
    if (articles.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(UPSERT);
    for (EnrichedArticle article : articles) {
      TagSet tagSet = TagSet.of(article);
      batch
          .bind("id", article.id())
          .bind("revision", article.revision())
          .bind("language", article.language())
          .bind("headline", article.headline())
          .bind("lead", Lead.of(article.body()))
          .bind("source", article.source())
          .bind("url", article.url())
          .bind("published", json.write(article.published()))
          .bind("eventDate", json.write(article.eventDate()))
          .bind("copyOf", article.copyOf())
          .bind("storyId", article.storyId())
          .bind("receivedAt", article.receivedAt())
          .bindArray("keys", String.class, tagSet.keys())
          .bindArray("names", String.class, tagSet.names())
          .add();
    }
    batch.execute();
  }
}
