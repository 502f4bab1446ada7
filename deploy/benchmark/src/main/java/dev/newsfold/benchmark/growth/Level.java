package dev.newsfold.benchmark.growth;

import dev.newsfold.benchmark.score.Score;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the fold does with so many articles in its stores.
 *
 * @param processorMicros processor time an article of the last ones
 * @param wallMicros the same on the wall, which others who use the machine lengthen
 * @param storeMicros processor time of the same reads and writes of the stores alone
 * @param backgroundMicros processor time of all other threads for an article since the level
 *     before: what puts the stores in order, collects garbage and compiles
 * @param jsonMicros processor time for reading the article and writing what comes of it as JSON, as
 *     the topics have it; not in the others
 * @param heapMegabytes used after a collection
 * @param diskBytes on disk for each article
 * @param changelogBytes keys and values for each of the last articles
 * @param changelogRecords the same as records
 * @param reopenSeconds closing the stores and opening them again
 * @param stories B-cubed of all stories so far, held against the events that the articles were
 *     drawn from
 */
record Level(
    int articles,
    double processorMicros,
    double wallMicros,
    double storeMicros,
    double backgroundMicros,
    double jsonMicros,
    long heapMegabytes,
    double diskBytes,
    double changelogBytes,
    double changelogRecords,
    double reopenSeconds,
    Score stories) {

  private static final double SECOND = 1e6;

  static final List<String> TITLES =
      List.of(
          "IN STORES",
          "ARTICLES A SECOND",
          "ON THE WALL",
          "STORES ALONE",
          "BACKGROUND",
          "JSON ALONE",
          "HEAP MB",
          "DISK B/ARTICLE",
          "CHANGELOG B/ARTICLE",
          "RECORDS/ARTICLE",
          "REOPEN S",
          "STORIES P",
          "R",
          "F1");

  double articlesPerSecond() {
    return SECOND / processorMicros;
  }

  List<String> row() {
    return List.of(
        "%d".formatted(articles),
        "%.0f".formatted(articlesPerSecond()),
        "%.0f".formatted(SECOND / wallMicros),
        "%.0f".formatted(SECOND / storeMicros),
        "%.0f".formatted(SECOND / backgroundMicros),
        "%.0f".formatted(SECOND / jsonMicros),
        "%d".formatted(heapMegabytes),
        "%.0f".formatted(diskBytes),
        "%.0f".formatted(changelogBytes),
        "%.1f".formatted(changelogRecords),
        "%.2f".formatted(reopenSeconds),
        "%.3f".formatted(stories.precision()),
        "%.3f".formatted(stories.recall()),
        "%.3f".formatted(stories.f1()));
  }

  /** The exponent e of the total cost, which grows as articles^e; 1 for one level alone. */
  static double exponent(List<Level> levels) {
    return 1 + slope(levels, Level::processorMicros);
  }

  /** The same of the disk. */
  static double diskExponent(List<Level> levels) {
    return 1 + slope(levels, Level::diskBytes);
  }

  /**
   * The same of the heap, most of which does not grow where all articles are few; 0 for one level.
   */
  static double heapExponent(List<Level> levels) {
    return slope(levels, level -> Math.max(1, level.heapMegabytes));
  }

  /** Of the logarithms, by least squares. */
  private static double slope(List<Level> levels, ToDoubleFunction<Level> figure) {
    double meanX =
        levels.stream().mapToDouble(level -> Math.log(level.articles)).average().orElse(0);
    double meanY =
        levels.stream()
            .mapToDouble(level -> Math.log(figure.applyAsDouble(level)))
            .average()
            .orElse(0);
    double products = 0;
    double squares = 0;
    for (Level level : levels) {
      double x = Math.log(level.articles) - meanX;
      products += x * (Math.log(figure.applyAsDouble(level)) - meanY);
      squares += x * x;
    }
    return squares == 0 ? 0 : products / squares;
  }
}
