package dev.newsfold.query.index;

import dev.newsfold.query.search.TagKind;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads what the index is made of. */
@ApplicationScoped
class Rows {

  /** How much of a text is searched. */
  private static final int SEARCHED = 100_000;

  private static final String ARTICLES =
      """
      select a.ordinal, a.id, a.language, a.headline, a.names, a.keys, a.story_id,
             a.copy_of is not null as copy, a.day, a.sort_at,
             left(r.document ->> 'body', :searched) as body
      from article a
      join article_revision r on r.article_id = a.id and r.revision = a.revision
      where\s""";

  private static final String STORIES =
      """
      select s.ordinal, s.id, s.language, s.keys, s.independent_reports, s.day, s.sort_at
      from story s
      where s.state = 'open' and\s""";

  private static final String NEXT = "%1$s.ordinal > :after order by %1$s.ordinal limit :limit";

  private static final String NO_ARTICLES =
      """
      select k.id from unnest(:ids) as k(id)
      where not exists (select from article a where a.id = k.id)""";

  private static final String NO_STORIES =
      """
      select k.id from unnest(:ids) as k(id)
      where not exists (select from story s where s.id = k.id and s.state = 'open')""";

  private record Tagged(TagKind kind, long number) {}

  private final Jdbi jdbi;
  private final List<RowViews> views;

  Rows(Jdbi jdbi, @All List<RowViews> views) {
    this.jdbi = jdbi;
    this.views = views;
  }

  List<ArticleRow> articles(List<String> ids) {
    return jdbi.withHandle(
        handle ->
            articles(
                handle,
                handle
                    .createQuery(ARTICLES + "a.id = any(:ids)")
                    .bindArray("ids", String.class, ids)));
  }

  /** Those that arrived next after one. */
  List<ArticleRow> articlesAfter(long number, int limit) {
    return jdbi.withHandle(
        handle ->
            articles(
                handle,
                handle
                    .createQuery(ARTICLES + NEXT.formatted("a"))
                    .bind("after", number)
                    .bind("limit", limit)));
  }

  /** Those that are open. */
  List<StoryRow> stories(List<String> ids) {
    return shown(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(STORIES + "s.id = any(:ids)")
                    .bindArray("ids", String.class, ids)
                    .map((row, context) -> story(row))
                    .list()));
  }

  List<StoryRow> storiesAfter(long number, int limit) {
    return shown(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(STORIES + NEXT.formatted("s"))
                    .bind("after", number)
                    .bind("limit", limit)
                    .map((row, context) -> story(row))
                    .list()));
  }

  /** Those of the ids that belong to no row: what is in the index of them belongs to nothing. */
  List<String> withoutRow(String kind, List<String> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(kind.equals(Fields.ARTICLE) ? NO_ARTICLES : NO_STORIES)
                .bindArray("ids", String.class, ids)
                .mapTo(String.class)
                .list());
  }

  private List<StoryRow> shown(List<StoryRow> rows) {
    Map<Long, String> shown = views(Fields.STORY, rows.stream().map(StoryRow::number).toList());
    return rows.stream()
        .filter(story -> shown.containsKey(story.number()))
        .map(story -> story.with(shown.getOrDefault(story.number(), "")))
        .toList();
  }

  private List<ArticleRow> articles(Handle handle, Query query) {
    List<ArticleRow> rows =
        query.bind("searched", SEARCHED).map((row, context) -> article(row)).list();
    Set<String> keys = new LinkedHashSet<>();
    rows.forEach(article -> keys.addAll(article.keys()));
    Map<String, Tagged> tags = numbers(handle, List.copyOf(keys));
    Map<Long, String> shown = views(Fields.ARTICLE, rows.stream().map(ArticleRow::number).toList());
    return rows.stream()
        .filter(article -> shown.containsKey(article.number()))
        .map(
            article ->
                article.with(numbers(article, tags), shown.getOrDefault(article.number(), "")))
        .toList();
  }

  /** What is gone since its row was read has none, and is taken out by the change that comes. */
  private Map<Long, String> views(String kind, List<Long> numbers) {
    return views.stream()
        .filter(view -> view.kind().equals(kind))
        .findFirst()
        .orElseThrow()
        .of(numbers);
  }

  private static Map<String, Tagged> numbers(Handle handle, List<String> keys) {
    Map<String, Tagged> numbers = new HashMap<>();
    handle
        .createQuery(
            """
            select k.key, t.kind, t.number
            from unnest(:keys) as k(key)
            join tag t on t.kind = split_part(k.key, ':', 1)
              and t.id = substr(k.key, strpos(k.key, ':') + 1)""")
        .bindArray("keys", String.class, keys)
        .map(
            (row, context) ->
                numbers.put(
                    row.getString("key"),
                    new Tagged(TagKind.ofWord(row.getString("kind")), row.getLong("number"))))
        .list();
    return numbers;
  }

  /** A tag that is gone by now belongs to a revision that is; the change that comes will tell. */
  private static Map<TagKind, List<Long>> numbers(ArticleRow article, Map<String, Tagged> numbers) {
    Map<TagKind, List<Long>> byKind = new EnumMap<>(TagKind.class);
    for (String key : article.keys()) {
      Tagged tagged = numbers.get(key);
      if (tagged != null) {
        byKind.computeIfAbsent(tagged.kind(), kind -> new ArrayList<>()).add(tagged.number());
      }
    }
    return byKind;
  }

  private static ArticleRow article(ResultSet row) throws SQLException {
    return new ArticleRow(
        row.getLong("ordinal"),
        row.getString("id"),
        row.getString("language"),
        row.getString("headline"),
        texts(row, "names"),
        row.getString("body"),
        texts(row, "keys"),
        Map.of(),
        row.getString("story_id"),
        row.getBoolean("copy"),
        row.getObject("day", LocalDate.class),
        row.getObject("sort_at", OffsetDateTime.class).toInstant(),
        "");
  }

  private static StoryRow story(ResultSet row) throws SQLException {
    return new StoryRow(
        row.getLong("ordinal"),
        row.getString("id"),
        row.getString("language"),
        texts(row, "keys"),
        row.getInt("independent_reports"),
        row.getObject("day", LocalDate.class),
        row.getObject("sort_at", OffsetDateTime.class).toInstant(),
        "");
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
