package dev.newsfold.query.export;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of CSV (RFC 4180): CRLF ends each of them, and quotes stand around a cell where it needs
 * them. The lines of a cell end in LF alone, so that a CRLF always ends a row.
 */
final class Cells {

  /** What a spreadsheet may take for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r\n";

  private static final String NEEDS_QUOTES = "\",\r\n";

  private Cells() {}

  static String row(List<? extends @Nullable Object> values) {
    return values.stream().map(Cells::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text =
        value instanceof Number
            ? value.toString()
            : guarded(value.toString().replace("\r\n", "\n"));
    return text.chars().anyMatch(character -> NEEDS_QUOTES.indexOf(character) >= 0)
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  /** An apostrophe before it makes a spreadsheet show the text and calculate nothing. */
  private static String guarded(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
