package dev.newsfold.query.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for what carries a tag, by its id or, whatever its case and accents, its name. */
public record TagFilter(TagKind kind, String value) {

  public TagFilter {
    if (value.isBlank() || value.indexOf('\0') >= 0) {
      throw new InvalidParameter(kind.word(), kind.word() + " is empty or contains NUL");
    }
    value = value.strip();
  }

  /** A filter for each value that was given. */
  public static List<TagFilter> parse(TagKind kind, @Nullable List<String> values) {
    return values == null
        ? List.of()
        : values.stream().map(value -> new TagFilter(kind, value)).toList();
  }

  /** Adds the filters to the conditions on a table that has a column {@code keys}. */
  static void add(List<TagFilter> filters, String table, Where where) {
    List<String> names = new ArrayList<>();
    for (TagFilter filter : filters) {
      String name = "tag" + names.size();
      names.add(name);
      where.and(
          """
          %1$s.keys && (
              select coalesce(array_agg(t.kind || ':' || t.id), '{}')
              from tag_name t
              where t.kind = '%2$s' and (t.id = :%3$s or t.folded = newsfold_fold(:%3$s)))"""
              .formatted(table, filter.kind().word(), name),
          name,
          filter.value());
    }
  }
}
