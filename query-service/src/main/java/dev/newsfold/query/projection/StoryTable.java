package dev.newsfold.query.projection;

import dev.newsfold.contracts.Story;
import dev.newsfold.query.database.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes stories: the newest version of each, with what it says of its articles. */
@ApplicationScoped
class StoryTable {

  /**
   * What writing stories changed.
   *
   * @param stories those whose version is another one now
   * @param articles those that may have another story now, or be dated otherwise by it
   */
  record Effect(Set<String> stories, Set<String> articles) {

    static final Effect NONE = new Effect(Set.of(), Set.of());

    Effect {
      stories = Set.copyOf(stories);
      articles = Set.copyOf(articles);
    }
  }

  private record Current(int version, String storylineId, Fingerprints fingerprints) {}

  private static final BinaryOperator<StoryVersion> NEWER =
      BinaryOperator.maxBy(Comparator.comparingInt(version -> version.story().version()));

  private static final String UPSERT =
      """
      insert into story (id, version, sequence, language, state, merged_into, headline, event_day,
                         day, sort_at, independent_reports, copies, storyline_id, storyline_name,
                         corrections, updated_at, keys, articles, fingerprints, facts)
      values (:id, :version, :sequence, :language, :state, :mergedInto, :headline, :eventDay,
              :day, :sortAt, :independentReports, :copies, :storylineId, :storylineName,
              :corrections, :updatedAt, :keys, :articles, :fingerprints, cast(:facts as jsonb))
      on conflict (id) do update set
        version = excluded.version, sequence = excluded.sequence, language = excluded.language,
        state = excluded.state, merged_into = excluded.merged_into, headline = excluded.headline,
        event_day = excluded.event_day, day = excluded.day, sort_at = excluded.sort_at,
        independent_reports = excluded.independent_reports, copies = excluded.copies,
        storyline_id = excluded.storyline_id, storyline_name = excluded.storyline_name,
        corrections = excluded.corrections, updated_at = excluded.updated_at,
        keys = excluded.keys, articles = excluded.articles,
        fingerprints = excluded.fingerprints, facts = excluded.facts""";

  private final Json json;
  private final StoryArticleTable storyArticles;
  private final StorylineTable storylines;

  StoryTable(Json json, StoryArticleTable storyArticles, StorylineTable storylines) {
    this.json = json;
    this.storyArticles = storyArticles;
    this.storylines = storylines;
  }

  Effect write(Handle handle, List<StoryVersion> stories) {
    if (stories.isEmpty()) {
      return Effect.NONE;
    }
    Map<String, StoryVersion> changed =
        new HashMap<>(
            stories.stream()
                .collect(Collectors.toMap(StoryVersion::id, Function.identity(), NEWER)));
    Map<String, Current> current = current(handle, changed.keySet());
    changed
        .values()
        .removeIf(
            story ->
                current.containsKey(story.id())
                    && current.get(story.id()).version() >= story.story().version());
    if (changed.isEmpty()) {
      return Effect.NONE;
    }
    upsert(handle, changed.values());
    Set<String> articles = storyArticles.replace(handle, changed.values(), fingerprints(current));
    storylines.sumUp(handle, storylineIds(changed.values(), current));
    return new Effect(changed.keySet(), articles);
  }

  private static Map<String, Fingerprints> fingerprints(Map<String, Current> current) {
    Map<String, Fingerprints> fingerprints = new HashMap<>();
    current.forEach((id, story) -> fingerprints.put(id, story.fingerprints()));
    return fingerprints;
  }

  private static Set<String> storylineIds(
      Collection<StoryVersion> changed, Map<String, Current> current) {
    Set<String> ids = new HashSet<>();
    for (StoryVersion story : changed) {
      ids.add(story.story().storylineId());
      Current before = current.get(story.id());
      if (before != null) {
        ids.add(before.storylineId());
      }
    }
    return ids;
  }

  private static Map<String, Current> current(Handle handle, Set<String> ids) {
    Map<String, Current> current = new HashMap<>();
    handle
        .createQuery(
            """
            select id, version, storyline_id, articles, fingerprints
            from story
            where id = any(:ids)""")
        .bindArray("ids", String.class, List.copyOf(ids))
        .map(
            (row, context) ->
                current.put(
                    row.getString("id"),
                    new Current(
                        row.getInt("version"),
                        row.getString("storyline_id"),
                        Fingerprints.of(
                            List.of((String[]) row.getArray("articles").getArray()),
                            Arrays.asList((Long[]) row.getArray("fingerprints").getArray())))))
        .list();
    return current;
  }

  private void upsert(Handle handle, Collection<StoryVersion> stories) {
    PreparedBatch batch = handle.prepareBatch(UPSERT);
    for (StoryVersion version : stories) {
      Story story = version.story();
      StoryDate date = StoryDate.of(story);
      batch
          .bind("id", story.id())
          .bind("version", story.version())
          .bind("sequence", story.sequence())
          .bind("language", story.language())
          .bind("state", story.state() == Story.State.OPEN ? "open" : "merged")
          .bind("mergedInto", story.mergedInto())
          .bind("headline", story.headline())
          .bind("eventDay", story.eventDate().date())
          .bind("day", date.day())
          .bind("sortAt", date.moment())
          .bind("independentReports", story.independentReports())
          .bind("copies", story.copies())
          .bind("storylineId", story.storylineId())
          .bind("storylineName", story.storylineName())
          .bind("updatedAt", story.updatedAt())
          .bindArray("corrections", String.class, story.corrections())
          .bindArray("keys", String.class, TagSet.of(story).keys())
          .bindArray("articles", String.class, version.fingerprints().articles())
          .bindArray("fingerprints", Long.class, version.fingerprints().values())
          .bind("facts", json.write(withoutArticles(story)))
          .add();
    }
    batch.execute();
  }

  /** The articles have a table of their own, so that lists need not read their evidence. */
  private static Story withoutArticles(Story story) {
    return new Story(
        story.id(),
        story.version(),
        story.sequence(),
        story.language(),
        story.state(),
        story.mergedInto(),
        story.change(),
        story.headline(),
        story.eventDate(),
        story.place(),
        story.eventType(),
        story.people(),
        story.organisations(),
        story.places(),
        story.subjects(),
        List.of(),
        story.independentReports(),
        story.copies(),
        story.storylineId(),
        story.storylineName(),
        story.corrections(),
        story.updatedAt());
  }
}
