package dev.newsfold.enrich.dating;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of the months in the languages of the world's press. */
final class MonthNames {

  private static final String RESOURCE = "months.tsv";
  private static final String NONE = ".";

  /** These put the day after the month. */
  private static final Set<String> BEFORE_DAY = Set.of("en", "es", "hu", "lt", "tl");

  static final Map<String, Month> ALL = new HashMap<>();

  /** Names that a day may follow: {@code June 22} and {@code június 22}, but no {@code Mart 22}. */
  static final Set<String> FOLLOWED_BY_DAY = new HashSet<>();

  static {
    read().lines().filter(line -> !line.startsWith("#")).forEach(MonthNames::add);
  }

  private MonthNames() {}

  private static void add(String line) {
    List<String> columns = List.of(line.split("[\t ]"));
    for (Month month : Month.values()) {
      String name = columns.get(month.getValue());
      if (!name.equals(NONE)) {
        ALL.put(name, month);
        if (BEFORE_DAY.contains(columns.get(0))) {
          FOLLOWED_BY_DAY.add(name);
        }
      }
    }
  }

  private static String read() {
    try (InputStream stream = MonthNames.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }
}
