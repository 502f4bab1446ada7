package dev.newsfold.benchmark.searching;

import java.util.List;

/**
 * How long answers took.
 *
 * @param perSecond answers a second to all clients together
 * @param processorMilliseconds of the service for each answer, which others on the machine do not
 *     lengthen
 */
record Latencies(
    String kind,
    int answers,
    double perSecond,
    double p50Milliseconds,
    double p99Milliseconds,
    double longestMilliseconds,
    double processorMilliseconds) {

  static final List<String> TITLES =
      List.of(
          "QUESTIONS", "ANSWERS", "A SECOND", "P50 MS", "P99 MS", "LONGEST MS", "SERVICE CPU MS");

  private static final double THOUSAND = 1e3;
  private static final double MILLION = 1e6;

  static Latencies of(
      String kind, List<Long> nanoseconds, double seconds, double processorSeconds) {
    List<Long> sorted = nanoseconds.stream().sorted().toList();
    return new Latencies(
        kind,
        sorted.size(),
        sorted.size() / seconds,
        percentile(sorted, .5),
        percentile(sorted, .99),
        percentile(sorted, 1),
        processorSeconds * THOUSAND / Math.max(1, sorted.size()));
  }

  private static double percentile(List<Long> sorted, double share) {
    int place = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, place)) / MILLION;
  }

  List<String> row() {
    return List.of(
        kind,
        "%d".formatted(answers),
        "%.0f".formatted(perSecond),
        "%.1f".formatted(p50Milliseconds),
        "%.1f".formatted(p99Milliseconds),
        "%.0f".formatted(longestMilliseconds),
        "%.2f".formatted(processorMilliseconds));
  }
}
