package dev.newsfold.query.storyline;

import dev.newsfold.contracts.Story;
import dev.newsfold.query.database.Json;
import dev.newsfold.query.database.Keys;
import dev.newsfold.query.search.Keyed;
import dev.newsfold.query.search.Keyset;
import dev.newsfold.query.search.Page;
import dev.newsfold.query.search.Where;
import dev.newsfold.query.storyline.StorylineView.StorylineStory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads storylines. */
@ApplicationScoped
class StorylineStore {

  private static final String COLUMNS =
      "l.id, l.name, l.from_day, l.to_day, l.stories, l.independent_reports, l.copies";

  /** Of each story: a storyline can have hundreds of stories, and a story hundreds of people. */
  private static final int PEOPLE = 8;

  private final Jdbi jdbi;
  private final Json json;

  StorylineStore(Jdbi jdbi, Json json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  Page<StorylineView> list(StorylineQuery query) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                    rows(handle, query),
                    query.limit(),
                    StorylineQuery.question(query.sort()),
                    count(handle))
                .map(found -> withStories(handle, found)));
  }

  Optional<StorylineView> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select %s from storyline l where l.id = :id".formatted(COLUMNS))
                .bind("id", id)
                .map((row, context) -> storyline(row))
                .findOne()
                .map(storyline -> withStories(handle, List.of(storyline)).get(0)));
  }

  private static long count(Handle handle) {
    return handle
        .createQuery("select count(*) from (select 1 from storyline limit :counted) counted")
        .bind("counted", Page.COUNTED + 1)
        .mapTo(Long.class)
        .one();
  }

  private static List<Keyed<StorylineView>> rows(Handle handle, StorylineQuery query) {
    Where where = new Where();
    Keyset keyset = query.sort().keyset();
    if (query.cursor() != null) {
      keyset.after(query.cursor().key(), where);
    }
    return handle
        .createQuery(
            "select %s, %s from storyline l where %s order by %s limit :limit"
                .formatted(COLUMNS, keyset.select(), where.sql(), keyset.orderBy()))
        .bindMap(where.bindings())
        .bind("limit", query.limit().andOneMore())
        .map((row, context) -> new Keyed<>(storyline(row), Keys.of(row)))
        .list();
  }

  private static StorylineView storyline(ResultSet row) throws SQLException {
    return new StorylineView(
        row.getString("id"),
        row.getString("name"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        List.of(),
        row.getInt("stories"),
        row.getInt("independent_reports"),
        row.getInt("copies"));
  }

  private List<StorylineView> withStories(Handle handle, List<StorylineView> storylines) {
    Map<String, List<StorylineStory>> stories =
        handle
            .createQuery(
                """
                select s.storyline_id, s.facts
                from story s
                where s.storyline_id = any(:ids) and s.state = 'open'
                order by s.event_day nulls last, s.sort_at, s.id""")
            .bindArray("ids", String.class, storylines.stream().map(StorylineView::id).toList())
            .map((row, context) -> Map.entry(row.getString("storyline_id"), story(row)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return storylines.stream()
        .map(storyline -> storyline.with(stories.getOrDefault(storyline.id(), List.of())))
        .toList();
  }

  private StorylineStory story(ResultSet row) throws SQLException {
    Story story = json.read(row.getString("facts"), Story.class);
    return new StorylineStory(
        story.id(),
        story.headline(),
        story.eventDate(),
        story.place(),
        story.people().stream().limit(PEOPLE).toList(),
        story.independentReports(),
        story.copies());
  }
}
