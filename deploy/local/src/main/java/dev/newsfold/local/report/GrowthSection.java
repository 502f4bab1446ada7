package dev.newsfold.local.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.report.Growth.Point;
import java.util.List;

/** What a page says of how the fold grows. */
final class GrowthSection {

  private static final double MEGABYTE = 1 << 20;
  private static final double MICROS = 1e6;

  private GrowthSection() {}

  static String of(JsonNode printed) {
    List<JsonNode> levels = Fields.list(printed, "levels");
    StringBuilder html = new StringBuilder(Html.heading("How the fold grows"));
    html.append(
        Html.note(
            "With more and more articles in its stores. Both axes go by powers of ten, so the slope"
                + " is the exponent; the dashed line is what grows as fast as the articles do"
                + " (exponent 1)."));
    html.append("<div class=\"charts\">\n");
    html.append(
        new Growth(
                "Processor time of all",
                "s",
                points(levels, "processorMicros", MICROS),
                Fields.number(printed, "exponent"))
            .html());
    if (Fields.hasNumber(printed, "diskExponent")) {
      html.append(
          new Growth(
                  "Disk",
                  "MB",
                  points(levels, "diskBytes", MEGABYTE),
                  Fields.number(printed, "diskExponent"))
              .html());
    }
    if (Fields.hasNumber(printed, "heapExponent")) {
      List<Point> heap =
          levels.stream()
              .map(
                  level ->
                      new Point(
                          Fields.number(level, "articles"), Fields.number(level, "heapMegabytes")))
              .toList();
      html.append(new Growth("Heap", "MB", heap, Fields.number(printed, "heapExponent")).html());
    }
    html.append("</div>\n");
    Rows rows =
        new Rows(
            "Articles",
            "A second",
            "Of its stores alone",
            "Heap",
            "Disk an article",
            "Changelog an article",
            "Opened again",
            "Stories F1");
    for (JsonNode level : levels) {
      double micros = Fields.number(level, "processorMicros");
      rows.add(
          Numbers.of(Fields.number(level, "articles")),
          Numbers.of(MICROS / micros),
          Numbers.share(Fields.number(level, "storeMicros") / micros),
          Numbers.of(Fields.number(level, "heapMegabytes")) + " MB",
          Numbers.bytes(Fields.number(level, "diskBytes")),
          Numbers.bytes(Fields.number(level, "changelogBytes")),
          Numbers.seconds(Fields.number(level, "reopenSeconds")),
          "%.3f".formatted(Fields.number(level.path("stories"), "f1")));
    }
    return html.append(rows.html()).toString();
  }

  /** Totals, of what was told for an article. */
  private static List<Point> points(List<JsonNode> levels, String anArticle, double unit) {
    return levels.stream()
        .map(
            level -> {
              double articles = Fields.number(level, "articles");
              return new Point(articles, articles * Fields.number(level, anArticle) / unit);
            })
        .toList();
  }
}
