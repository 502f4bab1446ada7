package dev.newsfold.query.article;

import dev.newsfold.query.index.FacetTally.Counted;
import dev.newsfold.query.search.Choice;
import dev.newsfold.query.search.TagKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/** Says what the tags are called that were counted. */
@ApplicationScoped
class FacetNames {

  private static final Comparator<FacetCount> MOST_FIRST =
      Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::id);

  private record Name(String id, String name) {}

  private final Jdbi jdbi;

  FacetNames(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The facets in the order in which they were asked for. */
  Map<String, List<FacetCount>> name(List<Facet> facets, Map<TagKind, List<Counted>> counts) {
    Map<Long, Name> names = names(counts);
    Map<String, List<FacetCount>> named = new LinkedHashMap<>();
    for (Facet facet : facets) {
      named.put(Choice.word(facet), named(counts.getOrDefault(facet.kind(), List.of()), names));
    }
    return named;
  }

  private static List<FacetCount> named(List<Counted> counts, Map<Long, Name> names) {
    return counts.stream()
        .filter(counted -> names.containsKey(counted.tagNumber()))
        .map(
            counted -> {
              Name name = Objects.requireNonNull(names.get(counted.tagNumber()));
              return new FacetCount(name.id(), name.name(), counted.articles());
            })
        .sorted(MOST_FIRST)
        .toList();
  }

  private Map<Long, Name> names(Map<TagKind, List<Counted>> counts) {
    List<Long> numbers =
        counts.values().stream().flatMap(List::stream).map(Counted::tagNumber).toList();
    Map<Long, Name> names = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select number, id, name from tag where number = any(:numbers)")
                .bindArray("numbers", Long.class, numbers)
                .map(
                    (row, context) ->
                        names.put(
                            row.getLong("number"),
                            new Name(row.getString("id"), row.getString("name"))))
                .list());
    return names;
  }
}
