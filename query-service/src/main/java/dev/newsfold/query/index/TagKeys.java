package dev.newsfold.query.index;

import dev.newsfold.query.search.TagFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Finds the tags that filters ask for by id or name. */
@ApplicationScoped
class TagKeys {

  private record Found(int filter, String key) {}

  private final Jdbi jdbi;

  TagKeys(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For each filter the keys of the tags that it means, none where there is no such tag. */
  List<List<String>> of(List<TagFilter> filters) {
    List<List<String>> keys = new ArrayList<>();
    filters.forEach(filter -> keys.add(new ArrayList<>()));
    if (!filters.isEmpty()) {
      find(filters).forEach(found -> keys.get(found.filter()).add(found.key()));
    }
    return keys;
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
