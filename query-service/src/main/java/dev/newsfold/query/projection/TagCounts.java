package dev.newsfold.query.projection;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.query.search.TagKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Counts how many current articles carry each tag, under which name. What a tag has in all is the
 * sum of its names, and it is called as most of its articles have it.
 */
@ApplicationScoped
class TagCounts {

  private record Name(TagKind kind, String id, String name) {}

  /** How many articles more have a tag by a name; less where it is negative, and never 0. */
  private record Difference(Name name, int articles) {

    /** As the indexes have them, so that neighbours are found together. */
    static final Comparator<Difference> IN_ORDER =
        Comparator.comparing((Difference difference) -> difference.name().kind().word())
            .thenComparing(difference -> difference.name().id())
            .thenComparing(difference -> difference.name().name());
  }

  private static final String ADD_TO_NAMES =
      """
      insert into tag_name (kind, id, name, articles)
      select * from unnest(:kinds, :ids, :names, :articles)
      on conflict (kind, id, name) do update set articles = tag_name.articles + excluded.articles""";

  private static final String ADD_TO_TAGS =
      """
      insert into tag (kind, id, name, articles)
      select kind, id, min(name), sum(articles)
      from unnest(:kinds, :ids, :names, :articles) as changed(kind, id, name, articles)
      group by kind, id
      order by kind, id
      on conflict (kind, id) do update set articles = tag.articles + excluded.articles""";

  /** More articles for the name that a tag has cannot give it another one. */
  private static final String CALL_AS_MOST_DO =
      """
      update tag t
      set name = most.name
      from (
        select distinct kind, id
        from unnest(:kinds, :ids, :names, :articles) as changed(kind, id, name, articles)
        join tag using (kind, id)
        where changed.name <> tag.name or changed.articles < 0) doubtful
      cross join lateral (
        select n.name from tag_name n
        where n.kind = doubtful.kind and n.id = doubtful.id
        order by n.articles desc, n.name
        limit 1) most
      where t.kind = doubtful.kind and t.id = doubtful.id and t.name <> most.name""";

  private static final String DELETE_UNUSED =
      """
      delete from %s t
      using unnest(:kinds, :ids) as changed(kind, id)
      where t.kind = changed.kind and t.id = changed.id and t.articles = 0""";

  /** Takes the tags of the revisions before off the counts, and adds those of the ones after. */
  void move(Handle handle, Collection<EnrichedArticle> before, Collection<EnrichedArticle> after) {
    Map<Name, Integer> differences = new HashMap<>();
    before.forEach(article -> add(differences, article, -1));
    after.forEach(article -> add(differences, article, 1));
    differences.values().removeIf(difference -> difference == 0);
    if (!differences.isEmpty()) {
      write(
          handle,
          differences.entrySet().stream()
              .map(entry -> new Difference(entry.getKey(), entry.getValue()))
              .sorted(Difference.IN_ORDER)
              .toList());
    }
  }

  private static void add(Map<Name, Integer> differences, EnrichedArticle article, int difference) {
    TagSet.of(article)
        .tags()
        .forEach(
            (tag, name) ->
                differences.merge(new Name(tag.kind(), tag.id(), name), difference, Integer::sum));
  }

  private static void write(Handle handle, List<Difference> differences) {
    for (String statement : List.of(ADD_TO_NAMES, ADD_TO_TAGS, CALL_AS_MOST_DO)) {
      about(differences, handle.createUpdate(statement))
          .bindArray("names", String.class, column(differences, Name::name))
          .bindArray(
              "articles", Integer.class, differences.stream().map(Difference::articles).toList())
          .execute();
    }
    List<Difference> less =
        differences.stream().filter(difference -> difference.articles() < 0).toList();
    if (!less.isEmpty()) {
      for (String table : List.of("tag_name", "tag")) {
        about(less, handle.createUpdate(DELETE_UNUSED.formatted(table))).execute();
      }
    }
  }

  private static Update about(List<Difference> differences, Update update) {
    return update
        .bindArray("kinds", String.class, column(differences, name -> name.kind().word()))
        .bindArray("ids", String.class, column(differences, Name::id));
  }

  private static List<String> column(List<Difference> differences, Function<Name, String> value) {
    return differences.stream().map(difference -> value.apply(difference.name())).toList();
  }
}
