package dev.newsfold.query.story;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.Story;
import dev.newsfold.query.database.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads stories by their ids. */
@ApplicationScoped
public class StoryStore {

  private final Jdbi jdbi;
  private final Json json;

  StoryStore(Jdbi jdbi, Json json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  Optional<StoryView> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select facts from story where id = :id")
                .bind("id", id)
                .map((row, context) -> facts(row))
                .findOne()
                .map(story -> withReports(handle, List.of(story)).get(0)));
  }

  /** The story that a merged one went into in the end; empty for one that stands for itself. */
  public Optional<String> survivorOf(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with recursive way as (
                      select merged_into as id, 1 as steps from story
                      where id = :id and merged_into is not null
                      union
                      select s.merged_into, steps + 1 from way join story s on s.id = way.id
                      where s.merged_into is not null and steps < 100)
                    select id from way order by steps desc limit 1""")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
  }

  /** Stories by the numbers of their rows, in that order; one that is gone leaves a gap. */
  Map<Long, StoryView> views(List<Long> numbers) {
    return jdbi.withHandle(
        handle -> {
          Map<Long, Story> stories = new LinkedHashMap<>();
          handle
              .createQuery(
                  """
                  select s.ordinal, s.facts
                  from unnest(:numbers) with ordinality as listed(number, place)
                  join story s on s.ordinal = listed.number
                  order by listed.place""")
              .bindArray("numbers", Long.class, numbers)
              .map((row, context) -> stories.put(row.getLong("ordinal"), facts(row)))
              .list();
          Iterator<StoryView> views = withReports(handle, List.copyOf(stories.values())).iterator();
          Map<Long, StoryView> byNumber = new LinkedHashMap<>();
          stories.keySet().forEach(number -> byNumber.put(number, views.next()));
          return byNumber;
        });
  }

  private Story facts(ResultSet row) throws SQLException {
    return json.read(row.getString("facts"), Story.class);
  }

  private List<StoryView> withReports(Handle handle, List<Story> stories) {
    Map<String, List<ReportView>> reports =
        handle
            .createQuery(
                """
                select m.story_id, m.article_id, a.headline, m.source, a.url, m.published,
                       m.event_date, m.copy_of
                from story s
                cross join unnest(s.articles) with ordinality as named(article_id, place)
                join story_article m on m.story_id = s.id and m.article_id = named.article_id
                left join article a on a.id = m.article_id
                where s.id = any(:ids)
                order by s.id, named.place""")
            .bindArray("ids", String.class, stories.stream().map(Story::id).toList())
            .map((row, context) -> Map.entry(row.getString("story_id"), report(row)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return stories.stream()
        .map(story -> StoryView.of(story, reports.getOrDefault(story.id(), List.of())))
        .toList();
  }

  private ReportView report(ResultSet row) throws SQLException {
    return new ReportView(
        row.getString("article_id"),
        row.getString("headline"),
        row.getString("source"),
        row.getString("url"),
        json.read(row.getString("published"), ResolvedDate.class),
        json.read(row.getString("event_date"), ResolvedDate.class),
        row.getString("copy_of"));
  }
}
