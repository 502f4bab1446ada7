package dev.newsfold.local.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table of numbers, which scrolls by itself where the page is narrow. */
final class Rows {

  private final String titles;
  private final StringBuilder rows = new StringBuilder();

  Rows(String... titles) {
    this.titles =
        Arrays.stream(titles)
            .map(title -> "<th scope=\"col\">%s</th>".formatted(Html.escaped(title)))
            .collect(Collectors.joining());
  }

  /** The first cell is what the row is of. */
  void add(String... cells) {
    rows.append("<tr><th scope=\"row\">%s</th>".formatted(Html.escaped(cells[0])));
    Arrays.stream(cells)
        .skip(1)
        .forEach(cell -> rows.append("<td>%s</td>".formatted(Html.escaped(cell))));
    rows.append("</tr>\n");
  }

  String html() {
    return """
    <div class="scroll" tabindex="0"><table><thead><tr>%s</tr></thead>
    <tbody>%s</tbody></table></div>
    """
        .formatted(titles, rows);
  }
}
