package dev.newsfold.query.projection;

import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.query.database.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes what stories say of their articles. A story that grows repeats itself on all articles but
 * one: only what differs is sent and written.
 */
@ApplicationScoped
class StoryArticleTable {

  private static final String FINGERPRINTS =
      """
      select story_id, article_id, fingerprint from story_article where story_id = any(:stories)""";

  private static final String UPSERT =
      """
      insert into story_article (story_id, article_id, ordinal, source, published, event_date,
                                 copy_of, placement, fingerprint)
      select story_id, article_id, ordinal, source, cast(published as jsonb),
             cast(event_date as jsonb), copy_of, cast(placement as jsonb), fingerprint
      from unnest(:stories, :articles, :ordinals, :sources, :published, :eventDates, :copyOf,
                  :placements, :fingerprints)
        as r(story_id, article_id, ordinal, source, published, event_date, copy_of, placement,
             fingerprint)
      on conflict (story_id, article_id) do update set
        ordinal = excluded.ordinal, source = excluded.source, published = excluded.published,
        event_date = excluded.event_date, copy_of = excluded.copy_of,
        placement = excluded.placement, fingerprint = excluded.fingerprint""";

  private static final String DELETE =
      """
      delete from story_article m
      using unnest(:stories, :articles) as r(story_id, article_id)
      where m.story_id = r.story_id and m.article_id = r.article_id""";

  private record Key(String storyId, String articleId) {}

  /**
   * @param fingerprint another one for whatever else a story says, but for one in 2^64
   */
  private record Row(Key key, int ordinal, StoryArticle article, long fingerprint) {}

  private final Json json;

  StoryArticleTable(Json json) {
    this.json = json;
  }

  /** Returns the articles that are or were in the stories. A merged story has none. */
  Set<String> replace(Handle handle, Collection<Story> stories) {
    Map<Key, @Nullable Long> before = fingerprints(handle, stories);
    Map<Key, Row> after = rows(stories);
    upsert(
        handle,
        after.values().stream()
            .filter(row -> !Long.valueOf(row.fingerprint()).equals(before.get(row.key())))
            .toList());
    delete(handle, before.keySet().stream().filter(key -> !after.containsKey(key)).toList());
    Set<String> articles = new HashSet<>();
    before.keySet().forEach(key -> articles.add(key.articleId()));
    after.keySet().forEach(key -> articles.add(key.articleId()));
    return articles;
  }

  private static Map<Key, @Nullable Long> fingerprints(Handle handle, Collection<Story> stories) {
    Map<Key, @Nullable Long> fingerprints = new HashMap<>();
    handle
        .createQuery(FINGERPRINTS)
        .bindArray("stories", String.class, stories.stream().map(Story::id).toList())
        .map(
            (row, context) ->
                fingerprints.put(
                    new Key(row.getString("story_id"), row.getString("article_id")),
                    row.getObject("fingerprint", Long.class)))
        .list();
    return fingerprints;
  }

  private Map<Key, Row> rows(Collection<Story> stories) {
    Map<Key, Row> rows = new LinkedHashMap<>();
    for (Story story : stories) {
      if (story.state() == Story.State.OPEN) {
        Set<String> seen = new HashSet<>();
        for (StoryArticle article : story.articles()) {
          if (seen.add(article.id())) {
            Key key = new Key(story.id(), article.id());
            rows.put(key, new Row(key, seen.size(), article, fingerprint(seen.size(), article)));
          }
        }
      }
    }
    return rows;
  }

  /** The beginning of the SHA-256 of all that is said. */
  private long fingerprint(int ordinal, StoryArticle article) {
    byte[] said = (ordinal + json.write(article)).getBytes(StandardCharsets.UTF_8);
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(said)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private void upsert(Handle handle, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    handle
        .createUpdate(UPSERT)
        .bindArray("stories", String.class, column(rows, row -> row.key().storyId()))
        .bindArray("articles", String.class, column(rows, row -> row.key().articleId()))
        .bindArray("ordinals", Integer.class, column(rows, Row::ordinal))
        .bindArray("sources", String.class, column(rows, row -> row.article().source()))
        .bindArray(
            "published", String.class, column(rows, row -> json.write(row.article().published())))
        .bindArray(
            "eventDates", String.class, column(rows, row -> json.write(row.article().eventDate())))
        .bindArray("copyOf", String.class, column(rows, row -> row.article().copyOf()))
        .bindArray(
            "placements", String.class, column(rows, row -> json.write(row.article().placement())))
        .bindArray("fingerprints", Long.class, column(rows, Row::fingerprint))
        .execute();
  }

  private static void delete(Handle handle, List<Key> keys) {
    if (keys.isEmpty()) {
      return;
    }
    handle
        .createUpdate(DELETE)
        .bindArray("stories", String.class, column(keys, Key::storyId))
        .bindArray("articles", String.class, column(keys, Key::articleId))
        .execute();
  }

  private static <R, T> List<T> column(List<R> rows, Function<R, T> value) {
    List<T> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(value.apply(row)));
    return values;
  }
}
