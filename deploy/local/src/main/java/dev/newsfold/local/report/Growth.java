package dev.newsfold.local.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A quantity as it grows with the number of articles, both axes by powers of ten: the slope is the
 * exponent.
 *
 * @param unit of the quantity
 * @param points in the order of the articles
 * @param exponent that was fitted
 */
record Growth(String title, String unit, List<Point> points, double exponent) {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 220;
  private static final int LEFT = 52;
  private static final int BOTTOM = 184;
  private static final int RIGHT = 300;
  private static final int TOP = 14;

  record Point(double articles, double quantity) {}

  Growth {
    points = List.copyOf(points);
  }

  /** A figure with its caption. */
  String html() {
    Axis across = Axis.over(points.stream().map(Point::articles).toList(), LEFT, RIGHT);
    List<Double> heights = new ArrayList<>(points.stream().map(Point::quantity).toList());
    Point first = points.get(0);
    Point last = points.get(points.size() - 1);
    double linear = first.quantity() * last.articles() / first.articles();
    heights.add(linear);
    Axis up = Axis.over(heights, BOTTOM, TOP);
    StringBuilder svg = new StringBuilder();
    for (double tick : across.ticks()) {
      svg.append(line("grid", across.at(tick), TOP, across.at(tick), BOTTOM));
      svg.append(text("middle", across.at(tick), BOTTOM + 18, words(tick)));
    }
    for (double tick : up.ticks()) {
      svg.append(line("grid", LEFT, up.at(tick), RIGHT, up.at(tick)));
      svg.append(text("end", LEFT - 6, up.at(tick) + 4, words(tick)));
    }
    svg.append(text("middle", (LEFT + RIGHT) / 2.0, HEIGHT - 3, "articles"));
    svg.append(
        line(
            "linear",
            across.at(first.articles()),
            up.at(first.quantity()),
            across.at(last.articles()),
            up.at(linear)));
    svg.append(
        points.stream()
            .map(point -> coordinates(across.at(point.articles()), up.at(point.quantity())))
            .collect(Collectors.joining(" ", "<polyline class=\"grown\" points=\"", "\"/>")));
    for (Point point : points) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>",
              across.at(point.articles()),
              up.at(point.quantity())));
    }
    return """
    <figure><figcaption>%s <b>articles<sup>%s</sup></b></figcaption>
    <svg viewBox="0 0 %d %d" role="img" aria-label="%s">%s</svg></figure>
    """
        .formatted(
            Html.escaped(title + ", " + unit),
            String.format(Locale.ROOT, "%.2f", exponent),
            WIDTH,
            HEIGHT,
            Html.escaped(told()),
            svg);
  }

  private String told() {
    return points.stream()
        .map(
            point ->
                "%s %s with %s articles"
                    .formatted(Numbers.of(point.quantity()), unit, Numbers.of(point.articles())))
        .collect(Collectors.joining(", ", title + ": ", ""));
  }

  private static String words(double power) {
    if (power >= 1e6) {
      return Numbers.of(power / 1e6) + " M";
    }
    return power >= 1e3 ? Numbers.of(power / 1e3) + " k" : Numbers.of(power);
  }

  private static String coordinates(double x, double y) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
  }

  private static String line(String kind, double x1, double y1, double x2, double y2) {
    return String.format(
        Locale.ROOT,
        "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        kind,
        x1,
        y1,
        x2,
        y2);
  }

  private static String text(String anchor, double x, double y, String words) {
    return String.format(
        Locale.ROOT,
        "<text class=\"tick\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
        anchor,
        x,
        y,
        words);
  }

  /** From one power of ten to another. */
  private record Axis(int low, int high, double from, double to) {

    static Axis over(List<Double> values, double from, double to) {
      int low = (int) Math.floor(exponent(values.stream().min(Double::compare).orElse(1.0)));
      int high = (int) Math.ceil(exponent(values.stream().max(Double::compare).orElse(1.0)));
      return new Axis(low, Math.max(high, low + 1), from, to);
    }

    private static double exponent(double value) {
      return Math.log10(Math.max(value, 1e-9));
    }

    double at(double value) {
      return from + (to - from) * (exponent(value) - low) / (high - low);
    }

    List<Double> ticks() {
      List<Double> ticks = new ArrayList<>();
      for (int power = low; power <= high; power++) {
        ticks.add(Math.pow(10, power));
      }
      return ticks;
    }
  }
}
