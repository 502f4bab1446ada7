package dev.newsfold.query.article;

import dev.newsfold.query.search.Choice;
import dev.newsfold.query.search.Page;
import dev.newsfold.query.search.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Counts the articles of a list by their tags. */
@ApplicationScoped
class Facets {

  /** As many values as are worth offering. */
  private static final int VALUES = 20;

  @Nullable Map<String, List<FacetCount>> count(
      Handle handle, ArticleFilters filters, List<Facet> facets) {
    if (facets.isEmpty()) {
      return null;
    }
    Map<String, List<FacetCount>> byKind = byKind(handle, filters, facets);
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    for (Facet facet : facets) {
      counts.put(Choice.word(facet), byKind.getOrDefault(facet.kind().word(), List.of()));
    }
    return counts;
  }

  private static Map<String, List<FacetCount>> byKind(
      Handle handle, ArticleFilters filters, List<Facet> facets) {
    Where where = filters.where();
    return handle
        .createQuery(
            """
            with hit as (
              select a.keys from article a
              where %s
              order by a.sort_at desc, a.id desc
              limit :counted),
            carried as (
              select split_part(key, ':', 1) as kind,
                     substr(key, strpos(key, ':') + 1) as id,
                     count(*) as articles
              from hit, unnest(hit.keys) as key
              group by 1, 2),
            placed as (
              select c.*, row_number() over (partition by kind order by articles desc, id) as place
              from carried c
              where kind = any(:kinds))
            select p.kind, p.id, coalesce(t.name, p.id) as name, p.articles
            from placed p left join tag t on t.kind = p.kind and t.id = p.id
            where p.place <= :values
            order by p.kind, p.place"""
                .formatted(where.sql()))
        .bindMap(where.bindings())
        .bind("counted", Page.COUNTED)
        .bind("values", VALUES)
        .bindArray(
            "kinds", String.class, facets.stream().map(facet -> facet.kind().word()).toList())
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("kind"),
                    new FacetCount(
                        row.getString("id"), row.getString("name"), row.getLong("articles"))))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
