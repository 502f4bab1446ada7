package dev.newsfold.query.export;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one item looks like in each format.
 *
 * @param what the items, as they stand in the name of the file
 * @param columns the titles of a row's cells
 * @param ninjs IPTC's, version 3.3
 * @param jsonLd schema.org's, without the context
 */
record Layout<T>(
    String what,
    List<String> columns,
    Function<T, List<@Nullable Object>> row,
    Function<T, Object> ninjs,
    Function<T, Object> jsonLd) {

  Layout {
    columns = List.copyOf(columns);
  }
}
