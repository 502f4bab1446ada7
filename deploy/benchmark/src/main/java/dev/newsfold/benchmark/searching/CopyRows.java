package dev.newsfold.benchmark.searching;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows of a table in PostgreSQL's text format for COPY. */
final class CopyRows {

  private final String statement;
  private final StringBuilder rows = new StringBuilder();

  /**
   * @param columns of the table, with commas between them
   */
  CopyRows(String table, String columns) {
    this.statement = "copy " + table + " (" + columns + ") from stdin";
  }

  void add(@Nullable Object... values) {
    for (int column = 0; column < values.length; column++) {
      rows.append(column == 0 ? "" : "\t").append(field(values[column]));
    }
    rows.append('\n');
  }

  /** Takes out what was added, to be written. */
  Taken take() {
    Taken taken = new Taken(statement, rows.toString());
    rows.setLength(0);
    return taken;
  }

  /** Rows that are written at once. */
  record Taken(String statement, String rows) {

    void write(CopyManager copy) throws SQLException, IOException {
      copy.copyIn(statement, new StringReader(rows));
    }
  }

  private static String field(@Nullable Object value) {
    if (value == null) {
      return "\\N";
    }
    return value instanceof List<?> list ? escaped(array(list)) : escaped(value.toString());
  }

  private static String array(List<?> values) {
    return values.stream()
        .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
