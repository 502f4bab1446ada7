package dev.newsfold.local.soak;

import java.util.Locale;

/**
 * Something that could grow.
 *
 * @param name in words
 * @param unit it is told in
 * @param mostPerArticle how much it may grow with each article
 * @param most how much it may become, however it grows
 */
record Figure(String name, Unit unit, double mostPerArticle, double most) {

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

    double noise() {
      return noise;
    }

    String told(double value) {
      return String.format(Locale.ROOT, "%.0f %s", value / size, word);
    }

    String toldPerArticle(double value) {
      return String.format(
          Locale.ROOT, "%.1f %s an article", value, this == BYTES ? "bytes" : word);
    }
  }

  /** One that has to stay as it is, whatever comes through. */
  static Figure steady(String name, Unit unit) {
    return new Figure(name, unit, 0, 0);
  }

  /** One that grows until all is there that it is made of. */
  static Figure bounded(String name, Unit unit, double most) {
    return new Figure(name, unit, 0, most);
  }

  /** One that holds the articles. */
  static Figure store(String name, Unit unit, double mostPerArticle) {
    return new Figure(name, unit, mostPerArticle, 0);
  }
}
