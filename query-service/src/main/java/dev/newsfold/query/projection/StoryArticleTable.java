package dev.newsfold.query.projection;

import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.query.database.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Writes what stories say of their articles. */
@ApplicationScoped
class StoryArticleTable {

  /**
   * A story that grows repeats itself on all articles but one: only what differs is written. A row
   * that an upsert leaves as it is would be locked, which is written, too.
   */
  private static final String UPSERT =
      """
      insert into story_article (story_id, article_id, ordinal, source, published, event_date,
                                 copy_of, placement)
      select r.*
      from (
        select story_id, article_id, ordinal, source, cast(published as jsonb) as published,
               cast(event_date as jsonb) as event_date, copy_of,
               cast(placement as jsonb) as placement
        from unnest(:stories, :articles, :ordinals, :sources, :published, :eventDates, :copyOf,
                    :placements)
          as r(story_id, article_id, ordinal, source, published, event_date, copy_of, placement)) r
      left join story_article m using (story_id, article_id)
      where (m.ordinal, m.source, m.published, m.event_date, m.copy_of, m.placement)
        is distinct from (r.ordinal, r.source, r.published, r.event_date, r.copy_of, r.placement)
      on conflict (story_id, article_id) do update set
        ordinal = excluded.ordinal, source = excluded.source, published = excluded.published,
        event_date = excluded.event_date, copy_of = excluded.copy_of,
        placement = excluded.placement""";

  private static final String DELETE_OTHERS =
      """
      delete from story_article m
      where m.story_id = any(:changed)
        and not exists (
          select from unnest(:stories, :articles) as r(story_id, article_id)
          where r.story_id = m.story_id and r.article_id = m.article_id)
      returning m.article_id""";

  private record Row(String storyId, int ordinal, StoryArticle article) {}

  private final Json json;

  StoryArticleTable(Json json) {
    this.json = json;
  }

  /** Returns the articles that are or were in the stories. A merged story has none. */
  Set<String> replace(Handle handle, Collection<Story> stories) {
    List<Row> rows = rows(stories);
    List<String> storyIds = column(rows, Row::storyId);
    List<String> articleIds = column(rows, row -> row.article().id());
    handle
        .createUpdate(UPSERT)
        .bindArray("stories", String.class, storyIds)
        .bindArray("articles", String.class, articleIds)
        .bindArray("ordinals", Integer.class, column(rows, Row::ordinal))
        .bindArray("sources", String.class, column(rows, row -> row.article().source()))
        .bindArray(
            "published", String.class, column(rows, row -> json.write(row.article().published())))
        .bindArray(
            "eventDates", String.class, column(rows, row -> json.write(row.article().eventDate())))
        .bindArray("copyOf", String.class, column(rows, row -> row.article().copyOf()))
        .bindArray(
            "placements", String.class, column(rows, row -> json.write(row.article().placement())))
        .execute();
    Set<String> articles = new HashSet<>(articleIds);
    handle
        .createQuery(DELETE_OTHERS)
        .bindArray("changed", String.class, stories.stream().map(Story::id).toList())
        .bindArray("stories", String.class, storyIds)
        .bindArray("articles", String.class, articleIds)
        .mapTo(String.class)
        .forEach(articles::add);
    return articles;
  }

  private static List<Row> rows(Collection<Story> stories) {
    List<Row> rows = new ArrayList<>();
    for (Story story : stories) {
      Set<String> seen = new HashSet<>();
      for (StoryArticle article : story.articles()) {
        if (story.state() == Story.State.OPEN && seen.add(article.id())) {
          rows.add(new Row(story.id(), seen.size(), article));
        }
      }
    }
    return rows;
  }

  private static <T> List<T> column(List<Row> rows, Function<Row, T> value) {
    List<T> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(value.apply(row)));
    return values;
  }
}
