package dev.newsfold.query.projection;

import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.query.database.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Writes what stories say of their articles. A story that grows repeats itself on all articles but
 * one: only what differs is sent and written.
 */
@ApplicationScoped
class StoryArticleTable {

  private static final String UPSERT =
      """
      insert into story_article (story_id, article_id, source, published, event_date, copy_of,
                                 placement)
      select story_id, article_id, source, cast(published as jsonb), cast(event_date as jsonb),
             copy_of, cast(placement as jsonb)
      from unnest(:stories, :articles, :sources, :published, :eventDates, :copyOf, :placements)
        as r(story_id, article_id, source, published, event_date, copy_of, placement)
      on conflict (story_id, article_id) do update set
        source = excluded.source, published = excluded.published,
        event_date = excluded.event_date, copy_of = excluded.copy_of,
        placement = excluded.placement""";

  private static final String DELETE =
      """
      delete from story_article m
      using unnest(:stories, :articles) as r(story_id, article_id)
      where m.story_id = r.story_id and m.article_id = r.article_id""";

  private static final String ELSEWHERE =
      """
      select a.id
      from unnest(:stories, :articles) as r(story_id, article_id)
      join article a on a.id = r.article_id
      where a.story_id <> r.story_id""";

  private record Key(String storyId, String articleId) {}

  private record Row(Key key, StoryArticle article) {}

  private final Json json;

  StoryArticleTable(Json json) {
    this.json = json;
  }

  /**
   * Writes what new versions of stories say otherwise than the ones before.
   *
   * @param before what the stories that were there before said
   * @return the articles that may have another story now, or be dated otherwise by it
   */
  Set<String> replace(
      Handle handle, Collection<StoryVersion> stories, Map<String, Fingerprints> before) {
    List<Row> differ = new ArrayList<>();
    List<Key> same = new ArrayList<>();
    List<Key> gone = new ArrayList<>();
    for (StoryVersion story : stories) {
      Fingerprints old = before.getOrDefault(story.id(), Fingerprints.NONE);
      for (StoryArticle article : story.articles()) {
        Key key = new Key(story.id(), article.id());
        if (old.isTheSame(article.id(), story.fingerprints())) {
          same.add(key);
        } else {
          differ.add(new Row(key, article));
        }
      }
      old.articlesNotIn(story.fingerprints()).forEach(id -> gone.add(new Key(story.id(), id)));
    }
    upsert(handle, differ);
    delete(handle, gone);
    Set<String> articles = new HashSet<>(elsewhere(handle, same));
    differ.forEach(row -> articles.add(row.key().articleId()));
    gone.forEach(key -> articles.add(key.articleId()));
    return articles;
  }

  /** Of what is said as before, the articles that are in another story. */
  private static List<String> elsewhere(Handle handle, List<Key> keys) {
    return keys.isEmpty()
        ? List.of()
        : handle
            .createQuery(ELSEWHERE)
            .bindArray("stories", String.class, column(keys, Key::storyId))
            .bindArray("articles", String.class, column(keys, Key::articleId))
            .mapTo(String.class)
            .list();
  }

  private void upsert(Handle handle, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    handle
        .createUpdate(UPSERT)
        .bindArray("stories", String.class, column(rows, row -> row.key().storyId()))
        .bindArray("articles", String.class, column(rows, row -> row.key().articleId()))
        .bindArray("sources", String.class, column(rows, row -> row.article().source()))
        .bindArray(
            "published", String.class, column(rows, row -> json.write(row.article().published())))
        .bindArray(
            "eventDates", String.class, column(rows, row -> json.write(row.article().eventDate())))
        .bindArray("copyOf", String.class, column(rows, row -> row.article().copyOf()))
        .bindArray(
            "placements", String.class, column(rows, row -> json.write(row.article().placement())))
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
