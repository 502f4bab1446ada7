package dev.newsfold.benchmark.peers.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.benchmark.report.Columns;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that was measured, and how many times the rate of each peer Newsfold has. */
public final class Comparison {

  private static final List<String> TITLES =
      List.of(
          "TASK", "OF", "ON", "ARTICLES", "A SECOND", "SECONDS", "CPU S", "START S", "FOUND", "F1");

  private static final String NOTHING = "-";

  private final List<Row> rows = new ArrayList<>();
  private final List<Ratio> ratios = new ArrayList<>();

  public void add(Row row) {
    rows.add(row);
  }

  /**
   * Adds how they compare, unless one of them failed.
   *
   * @param asked how many times the rate is asked for; null where nothing is
   */
  public void compare(Row own, Row peer, @Nullable Double asked) {
    Ratio ratio = Ratio.of(own, peer, asked);
    if (ratio != null) {
      ratios.add(ratio);
    }
  }

  public List<Row> rows() {
    return List.copyOf(rows);
  }

  public List<Ratio> ratios() {
    return List.copyOf(ratios);
  }

  /** Rates are of words where the row says so. */
  public void table(PrintStream out, boolean aligned) {
    Columns columns = new Columns(TITLES);
    rows.forEach(row -> columns.add(cells(row)));
    columns.print(out, aligned);
    rows.stream()
        .filter(row -> row.why() != null)
        .forEach(row -> out.printf("%s, %s: %s%n", row.task(), row.of(), row.why()));
    ratios.forEach(ratio -> out.println(ratio.told()));
  }

  public void json(PrintStream out) throws IOException {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("peers", rows);
    whole.put("ratios", ratios);
    out.println(new ObjectMapper().writeValueAsString(whole));
  }

  private static List<String> cells(Row row) {
    String rate = number(row.perSecond(), "%.0f");
    return List.of(
        row.task(),
        row.of(),
        row.on(),
        Integer.toString(row.articles()),
        row.words() == null || row.seconds() == null ? rate : rate + " words",
        row.why() == null ? number(row.seconds(), "%.2f") : "failed",
        number(row.cpuSeconds(), "%.2f"),
        number(row.startSeconds(), "%.1f"),
        row.found() == null ? NOTHING : row.found().toString(),
        number(row.f1(), "%.3f"));
  }

  private static String number(@Nullable Double value, String format) {
    return value == null ? NOTHING : String.format(Locale.ROOT, format, value);
  }
}
