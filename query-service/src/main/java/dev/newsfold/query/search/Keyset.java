package dev.newsfold.query.search;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns that a list is sorted by, all in one direction; the last one is unique, so that every
 * row has a place of its own.
 */
public record Keyset(Direction direction, List<Column> columns) {

  /** Which way the list runs. */
  public enum Direction {
    ASCENDING("asc", ">"),
    DESCENDING("desc", "<");

    private final String order;
    private final String after;

    Direction(String order, String after) {
      this.order = order;
      this.after = after;
    }
  }

  /** What a column holds. */
  public enum Type {
    TEXT,
    WHOLE_NUMBER,
    MOMENT;

    private Object parse(String text) {
      return switch (this) {
        case TEXT -> text;
        case WHOLE_NUMBER -> Long.valueOf(text);
        case MOMENT -> OffsetDateTime.parse(text);
      };
    }

    private String asText(String sql) {
      return this == MOMENT
          ? "to_char(" + sql + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
          : "cast(" + sql + " as text)";
    }
  }

  /** A column of the table that is listed. */
  public record Column(String sql, Type type) {}

  public Keyset {
    columns = List.copyOf(columns);
  }

  public static Keyset ascending(Column... columns) {
    return new Keyset(Direction.ASCENDING, List.of(columns));
  }

  public static Keyset descending(Column... columns) {
    return new Keyset(Direction.DESCENDING, List.of(columns));
  }

  public static Column text(String sql) {
    return new Column(sql, Type.TEXT);
  }

  public static Column wholeNumber(String sql) {
    return new Column(sql, Type.WHOLE_NUMBER);
  }

  public static Column moment(String sql) {
    return new Column(sql, Type.MOMENT);
  }

  /** How many values a row's place has. */
  public int size() {
    return columns.size();
  }

  /** Selects the values of a row's place as the text array {@code key}. */
  public String select() {
    return columns.stream()
        .map(column -> column.type().asText(column.sql()))
        .collect(Collectors.joining(", ", "array[", "] as key"));
  }

  public String orderBy() {
    return columns.stream()
        .map(column -> column.sql() + " " + direction.order)
        .collect(Collectors.joining(", "));
  }

  /** Adds the condition that a row comes after the one with these values. */
  public void after(List<String> key, Where where) {
    List<String> names = IntStream.range(0, columns.size()).mapToObj(i -> "key" + i).toList();
    where.and(
        "(%s) %s (%s)"
            .formatted(
                columns.stream().map(Column::sql).collect(Collectors.joining(", ")),
                direction.after,
                names.stream().map(name -> ":" + name).collect(Collectors.joining(", "))));
    for (int i = 0; i < columns.size(); i++) {
      where.bind(names.get(i), value(columns.get(i).type(), key.get(i)));
    }
  }

  private static Object value(Type type, String text) {
    try {
      return type.parse(text);
    } catch (NumberFormatException | DateTimeParseException e) {
      throw Cursor.malformed();
    }
  }
}
