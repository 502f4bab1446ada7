package dev.newsfold.local.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows that are aligned on a terminal, and joined by tabs in a pipe. */
public final class Table {

  private final List<String> titles;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... titles) {
    this.titles = List.of(titles);
  }

  public void add(String... cells) {
    if (cells.length != titles.size()) {
      throw new IllegalArgumentException(cells.length + " cells under " + titles);
    }
    rows.add(List.of(cells));
  }

  public void print(PrintStream out) {
    print(out, Terminal.isAttached());
  }

  void print(PrintStream out, boolean terminal) {
    if (!terminal) {
      rows.forEach(row -> out.println(String.join("\t", row)));
      return;
    }
    List<List<String>> all = new ArrayList<>(List.of(titles));
    all.addAll(rows);
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(row.get(column));
        int width = width(all, column);
        line.append(" ".repeat(width - row.get(column).length() + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
