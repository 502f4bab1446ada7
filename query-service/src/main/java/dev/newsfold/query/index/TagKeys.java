package dev.newsfold.query.index;

import dev.newsfold.query.search.TagFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/** Finds the tags that filters ask for by id or name. */
@ApplicationScoped
class TagKeys {

  private record Found(int filter, String key) {}

  /** Filters that are asked for again and again are fewer. */
  private static final int MOST_KNOWN = 1000;

  /** What was found while searches saw one state; in the next one tags may have other names. */
  private record Known(Progress state, Map<TagFilter, List<String>> keys) {}

  private final Jdbi jdbi;
  private final SearchIndex index;
  private volatile Known known = new Known(Progress.NONE, new ConcurrentHashMap<>());

  TagKeys(Jdbi jdbi, SearchIndex index) {
    this.jdbi = jdbi;
    this.index = index;
  }

  /** For each filter the keys of the tags that it means, none where there is no such tag. */
  List<List<String>> of(List<TagFilter> filters) {
    Known until = known(index.reached());
    List<TagFilter> unknown =
        filters.stream().filter(filter -> !until.keys().containsKey(filter)).distinct().toList();
    if (!unknown.isEmpty()) {
      List<List<String>> keys = new ArrayList<>();
      unknown.forEach(filter -> keys.add(new ArrayList<>()));
      find(unknown).forEach(found -> keys.get(found.filter()).add(found.key()));
      for (int i = 0; i < keys.size(); i++) {
        until.keys().put(unknown.get(i), keys.get(i));
      }
    }
    return filters.stream().map(filter -> until.keys().getOrDefault(filter, List.of())).toList();
  }

  private Known known(Progress state) {
    Known last = known;
    if (last.state().equals(state) && last.keys().size() < MOST_KNOWN) {
      return last;
    }
    Known begun = new Known(state, new ConcurrentHashMap<>());
    known = begun;
    return begun;
  }

  private List<Found> find(List<TagFilter> filters) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with filter as (
                      select number, kind, value, newsfold_fold(value) as folded
                      from unnest(:kinds, :values) with ordinality as f(kind, value, number))
                    select f.number, t.kind || ':' || t.id as key
                    from filter f join tag t on t.kind = f.kind and t.id = f.value
                    union
                    select f.number, n.kind || ':' || n.id
                    from filter f join tag_name n on n.kind = f.kind and n.folded = f.folded""")
                .bindArray(
                    "kinds",
                    String.class,
                    filters.stream().map(filter -> filter.kind().word()).toList())
                .bindArray("values", String.class, filters.stream().map(TagFilter::value).toList())
                .map((row, context) -> new Found(row.getInt("number") - 1, row.getString("key")))
                .list());
  }
}
