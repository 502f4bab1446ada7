package dev.newsfold.local.soak;

import java.util.List;
import java.util.Locale;

/**
 * A figure over the articles that are stored, as a straight line through what was seen of it
 * (ordinary least squares).
 *
 * @param name of the figure
 * @param unit of it, such as MB
 * @param perArticle how much it grows with each article, in its unit
 * @param first the line at the first article that was looked at
 * @param last the line at the last one
 */
record Growth(String name, Unit unit, double perArticle, double first, double last) {

  /** How a figure is told, and how much of it may come and go for any reason. */
  enum Unit {
    BYTES("MB", 1 << 20, 12 << 20),
    FILES("files", 1, 25),
    THREADS("threads", 1, 6);

    private final String word;
    private final double size;
    private final double noise;

    Unit(String word, double size, double noise) {
      this.word = word;
      this.size = size;
      this.noise = noise;
    }

    String told(double value) {
      return String.format(Locale.ROOT, "%.0f %s", value / size, word);
    }
  }

  /** Of what is noise in any figure, so much of the figure itself is noise, too. */
  private static final double NOISE = .08;

  /** A point: how many articles there were, and the figure then. */
  record Point(double articles, double value) {}

  static Growth of(String name, Unit unit, List<Point> points) {
    double meanX = points.stream().mapToDouble(Point::articles).average().orElse(0);
    double meanY = points.stream().mapToDouble(Point::value).average().orElse(0);
    double products = 0;
    double squares = 0;
    for (Point point : points) {
      products += (point.articles() - meanX) * (point.value() - meanY);
      squares += (point.articles() - meanX) * (point.articles() - meanX);
    }
    double slope = squares == 0 ? 0 : products / squares;
    double from = points.isEmpty() ? 0 : points.get(0).articles();
    double to = points.isEmpty() ? 0 : points.get(points.size() - 1).articles();
    return new Growth(
        name, unit, slope, meanY + slope * (from - meanX), meanY + slope * (to - meanX));
  }

  /** Whether it stays where it is, but for what comes and goes. */
  boolean isFlat() {
    return last - first <= Math.max(unit.noise, NOISE * Math.abs(first));
  }

  String told() {
    return String.format(
        Locale.ROOT,
        "from %s to %s, %.1f %s an article",
        unit.told(first),
        unit.told(last),
        perArticle,
        unit == Unit.BYTES ? "bytes" : unit.word);
  }
}
