package dev.newsfold.query.rebuild;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The columns of a table by what they are, as the database says.
 *
 * @param keys of its primary key
 * @param others that are written, but for those of the key
 * @param numbers that the database counts itself
 */
record TableColumns(List<String> keys, List<String> others, List<String> numbers) {

  private static final String COLUMNS =
      """
      select quote_ident(a.attname) as name,
             case when a.attidentity <> '' then 'number'
                  when a.attnum = any(i.indkey) then 'key'
                  else 'other' end as role
      from pg_attribute a
      join pg_index i on i.indrelid = a.attrelid and i.indisprimary
      where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = ''
      order by a.attnum""";

  private record Column(String name, String role) {}

  static TableColumns of(Handle handle, String table) {
    List<Column> columns =
        handle
            .createQuery(COLUMNS)
            .bind("table", table)
            .map((row, context) -> new Column(row.getString("name"), row.getString("role")))
            .list();
    return new TableColumns(
        named(columns, "key"), named(columns, "other"), named(columns, "number"));
  }

  private static List<String> named(List<Column> columns, String role) {
    return columns.stream().filter(column -> column.role().equals(role)).map(Column::name).toList();
  }

  /** All that is written. */
  String written(String prefix) {
    return prefixed(keys, prefix) + (others.isEmpty() ? "" : ", " + prefixed(others, prefix));
  }

  /** Whether two rows have the same key. */
  String sameKey(String one, String other) {
    return joined(keys, key -> one + key + " = " + other + key, " and ");
  }

  String differ(String one, String other) {
    return "(%s) is distinct from (%s)".formatted(prefixed(others, one), prefixed(others, other));
  }

  String setTo(String prefix) {
    return joined(others, column -> column + " = " + prefix + column, ", ");
  }

  /** In the order in which the rows were numbered. */
  String inOrder(String prefix) {
    return numbers.isEmpty() ? "" : "order by " + prefixed(numbers, prefix);
  }

  private static String prefixed(List<String> columns, String prefix) {
    return joined(columns, column -> prefix + column, ", ");
  }

  private static String joined(
      List<String> columns, Function<String, String> written, String separator) {
    return columns.stream().map(written).collect(Collectors.joining(separator));
  }
}
