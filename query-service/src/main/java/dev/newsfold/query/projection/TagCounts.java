package dev.newsfold.query.projection;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.query.search.TagKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts how many current articles carry each tag, under which name. */
@ApplicationScoped
class TagCounts {

  private record Name(TagKind kind, String id, String name) {}

  /** Takes the tags of the revisions before off the counts, and adds those of the ones after. */
  void move(Handle handle, Collection<EnrichedArticle> before, Collection<EnrichedArticle> after) {
    Map<Name, Integer> differences = new HashMap<>();
    before.forEach(article -> add(differences, article, -1));
    after.forEach(article -> add(differences, article, 1));
    differences.values().removeIf(difference -> difference == 0);
    if (!differences.isEmpty()) {
      addToNames(handle, differences);
      sumUp(handle, List.copyOf(differences.keySet()));
    }
  }

  private static void add(Map<Name, Integer> differences, EnrichedArticle article, int difference) {
    TagSet.of(article)
        .tags()
        .forEach(
            (tag, name) ->
                differences.merge(new Name(tag.kind(), tag.id(), name), difference, Integer::sum));
  }

  private static void addToNames(Handle handle, Map<Name, Integer> differences) {
    List<Map.Entry<Name, Integer>> rows = List.copyOf(differences.entrySet());
    handle
        .createUpdate(
            """
            insert into tag_name (kind, id, name, articles)
            select * from unnest(:kinds, :ids, :names, :differences)
            on conflict (kind, id, name)
            do update set articles = tag_name.articles + excluded.articles""")
        .bindArray(
            "kinds", String.class, rows.stream().map(row -> row.getKey().kind().word()).toList())
        .bindArray("ids", String.class, rows.stream().map(row -> row.getKey().id()).toList())
        .bindArray("names", String.class, rows.stream().map(row -> row.getKey().name()).toList())
        .bindArray("differences", Integer.class, rows.stream().map(Map.Entry::getValue).toList())
        .execute();
  }

  private static void sumUp(Handle handle, List<Name> changed) {
    List<String> kinds = changed.stream().map(name -> name.kind().word()).toList();
    List<String> ids = changed.stream().map(Name::id).toList();
    List<String> statements =
        List.of(
            """
            delete from tag_name n
            using unnest(:kinds, :ids) as changed(kind, id)
            where n.kind = changed.kind and n.id = changed.id and n.articles = 0""",
            """
            insert into tag (kind, id, name, articles)
            select n.kind, n.id, (array_agg(n.name order by n.articles desc, n.name))[1],
                   sum(n.articles)
            from tag_name n
            join (select distinct * from unnest(:kinds, :ids) as changed(kind, id)) c
              on c.kind = n.kind and c.id = n.id
            group by n.kind, n.id
            on conflict (kind, id) do update set name = excluded.name, articles = excluded.articles""",
            """
            delete from tag t
            using unnest(:kinds, :ids) as changed(kind, id)
            where t.kind = changed.kind and t.id = changed.id
              and not exists (select from tag_name n where n.kind = t.kind and n.id = t.id)""");
    for (String statement : statements) {
      handle
          .createUpdate(statement)
          .bindArray("kinds", String.class, kinds)
          .bindArray("ids", String.class, ids)
          .execute();
    }
  }
}
