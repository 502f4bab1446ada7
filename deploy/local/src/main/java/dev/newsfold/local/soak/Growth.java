package dev.newsfold.local.soak;

import java.util.List;

/**
 * A figure over the articles that are stored, as a straight line through what was seen of it
 * (ordinary least squares).
 *
 * @param perArticle how much it grows with each article, in its unit
 * @param first the line at the first article that was looked at
 * @param last the line at the last one
 */
record Growth(Figure figure, double perArticle, double first, double last) {

  /** Of what is noise in any figure, so much of the figure itself is noise, too. */
  private static final double NOISE = .08;

  /** A point: how many articles there were, and the figure then. */
  record Point(double articles, double value) {}

  static Growth of(Figure figure, List<Point> points) {
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
    return new Growth(figure, slope, meanY + slope * (from - meanX), meanY + slope * (to - meanX));
  }

  /** Whether it stays where it is, but for what comes and goes. */
  boolean isFlat() {
    return last - first <= Math.max(figure.unit().noise(), NOISE * Math.abs(first));
  }

  /** Whether it is flat, or explained by the articles that it holds, or within its bound. */
  boolean isAsItShouldBe() {
    return isFlat() || perArticle <= figure.mostPerArticle() || isBounded();
  }

  private boolean isBounded() {
    return last <= figure.most();
  }

  String verdict() {
    if (isFlat()) {
      return "flat";
    }
    if (isBounded()) {
      return "grows, to at most " + figure.unit().told(figure.most());
    }
    String most = figure.unit().toldPerArticle(figure.mostPerArticle());
    return isAsItShouldBe()
        ? "holds the articles, at most " + most
        : "GROWS, at most " + most + " would do";
  }

  String told() {
    return "from %s to %s, %s"
        .formatted(
            figure.unit().told(first),
            figure.unit().told(last),
            figure.unit().toldPerArticle(perArticle));
  }
}
