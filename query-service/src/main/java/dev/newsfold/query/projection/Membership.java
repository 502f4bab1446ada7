package dev.newsfold.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Gives articles their story's word on storyId, copyOf and event date.
 *
 * <p>The outcome depends on what is in the tables alone, not on the order in which it came there.
 */
@ApplicationScoped
class Membership {

  /** Sequences are counted by language, so a story of the article's own language goes first. */
  private static final String SETTLE =
      """
      with claim as (
        select distinct on (m.article_id) m.article_id, m.story_id, m.copy_of, m.event_date
        from story_article m
        join story s on s.id = m.story_id
        join article a on a.id = m.article_id
        where m.article_id = any(:articles)
        order by m.article_id, s.language = a.language desc, s.sequence desc, s.id),
      word as (
        select r.article_id,
               coalesce(c.story_id, r.document ->> 'storyId') as story_id,
               case when c.article_id is null then r.document ->> 'copyOf' else c.copy_of end
                 as copy_of,
               coalesce(c.event_date, r.document -> 'eventDate') as event_date
        from article a
        join article_revision r on r.article_id = a.id and r.revision = a.revision
        left join claim c on c.article_id = a.id
        where a.id = any(:articles))
      update article a
      set story_id = w.story_id, copy_of = w.copy_of, event_date = w.event_date
      from word w
      where a.id = w.article_id
        and (a.story_id, a.copy_of, a.event_date)
          is distinct from (w.story_id, w.copy_of, w.event_date)
      returning a.id""";

  /** Returns those of the articles that stand otherwise now. */
  Set<String> settle(Handle handle, Set<String> articles) {
    if (articles.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        handle
            .createQuery(SETTLE)
            .bindArray("articles", String.class, List.copyOf(articles))
            .mapTo(String.class)
            .list());
  }

  /** The stories that name one of the articles. */
  List<String> storiesOf(Handle handle, Set<String> articles) {
    return handle
        .createQuery(
            "select distinct story_id from story_article where article_id = any(:articles)")
        .bindArray("articles", String.class, List.copyOf(articles))
        .mapTo(String.class)
        .list();
  }
}
