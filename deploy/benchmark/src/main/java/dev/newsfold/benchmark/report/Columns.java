package dev.newsfold.benchmark.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table whose columns are aligned on a terminal and parted by tabs in a pipe. */
public final class Columns {

  private static final int GAP = 2;

  private final List<List<String>> rows = new ArrayList<>();

  public Columns(List<String> titles) {
    rows.add(List.copyOf(titles));
  }

  public void add(List<String> cells) {
    if (cells.size() != rows.get(0).size()) {
      throw new IllegalArgumentException(cells.size() + " cells under " + rows.get(0));
    }
    rows.add(List.copyOf(cells));
  }

  public void print(PrintStream out, boolean aligned) {
    rows.forEach(row -> out.println(aligned ? aligned(row) : String.join("\t", row)));
  }

  private String aligned(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      line.append(cell).append(" ".repeat(width(column) - cell.length() + GAP));
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
