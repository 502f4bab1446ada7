package dev.newsfold.query.tag;

import dev.newsfold.query.search.Choice;
import dev.newsfold.query.search.TagKind;
import dev.newsfold.query.tag.Company.Member;
import dev.newsfold.query.tag.Company.Pair;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Counts which tags appear together. */
@ApplicationScoped
class CompanyStore {

  /** More names in one picture nobody reads. */
  private static final int MEMBERS = 36;

  private static final int PAIRS = 120;

  private static final String MEMBERS_OF =
      """
      , carried as (
        select distinct r.id as story, split_part(key, ':', 1) as kind,
               substr(key, strpos(key, ':') + 1) as id
        from recent r, unnest(r.keys) as key
        where split_part(key, ':', 1) = any(:kinds) and key <> :itself),
      member as (
        select kind, id, count(*) as stories from carried
        group by kind, id order by stories desc, id limit :members)""";

  private static final Map<String, String> TYPES =
      Arrays.stream(TagType.values())
          .collect(Collectors.toMap(type -> type.kind().word(), Choice::word));

  private final Jdbi jdbi;

  CompanyStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The tags of one type in all stories. */
  Company among(TagType type) {
    return jdbi.withHandle(handle -> company(handle, RecentStories.all(), List.of(type.kind())));
  }

  /** The people and organisations in the stories of one tag, without itself. */
  Company of(Handle handle, RecentStories stories) {
    return company(handle, stories, List.of(TagKind.PERSON, TagKind.ORGANISATION));
  }

  private static Company company(Handle handle, RecentStories stories, List<TagKind> kinds) {
    Function<String, Query> query =
        sql ->
            stories
                .bind(handle.createQuery(stories.sql() + MEMBERS_OF + sql))
                .bindArray("kinds", String.class, kinds.stream().map(TagKind::word).toList())
                .bind("itself", stories.key() == null ? "" : stories.key())
                .bind("members", MEMBERS);
    List<Member> members =
        query
            .apply(
                """
                select m.kind, m.id, coalesce(t.name, m.id) as name, m.stories
                from member m left join tag t on t.kind = m.kind and t.id = m.id
                order by m.stories desc, m.id""")
            .map(
                (row, context) ->
                    new Member(
                        TYPES.getOrDefault(row.getString("kind"), row.getString("kind")),
                        row.getString("id"),
                        row.getString("name"),
                        row.getLong("stories")))
            .list();
    List<Pair> pairs =
        query
            .apply(
                """
                , placed as (select c.* from carried c join member m using (kind, id))
                select a.id as one, b.id as other, count(*) as stories
                from placed a join placed b on b.story = a.story and b.id > a.id
                group by a.id, b.id order by stories desc, one, other limit :pairs""")
            .bind("pairs", PAIRS)
            .map(
                (row, context) ->
                    new Pair(row.getString("one"), row.getString("other"), row.getLong("stories")))
            .list();
    return new Company(members, pairs);
  }
}
