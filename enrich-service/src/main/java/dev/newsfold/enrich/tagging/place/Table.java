package dev.newsfold.enrich.tagging.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the rows of a table on the class path; lines that start with {@code #} are comments. */
final class Table {

  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern BAR = Pattern.compile("\\|");

  private Table() {}

  static void forEachRow(String resource, Consumer<String[]> row) {
    forEachRow(resource, TAB, row);
  }

  static void forEachRow(String resource, Pattern separator, Consumer<String[]> row) {
    try (InputStream stream = Table.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the table " + resource + " is not on the class path");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          row.accept(separator.split(line, -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + resource + " cannot be read", e);
    }
  }

  /** The parts of a field that holds several values. */
  static List<String> values(String field) {
    return field.isEmpty() ? List.of() : List.of(BAR.split(field, -1));
  }
}
