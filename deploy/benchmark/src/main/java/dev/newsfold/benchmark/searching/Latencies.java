package dev.newsfold.benchmark.searching;

import java.time.Duration;
import java.util.List;

/**
 * How long answers took.
 *
 * @param perSecond answers a second to all clients together
 * @param serviceMilliseconds of a processor for each answer, which others on the machine do not
 *     lengthen; of the query service, the database and those who ask
 */
record Latencies(
    String kind,
    int answers,
    double perSecond,
    double p50Milliseconds,
    double p99Milliseconds,
    double longestMilliseconds,
    double serviceMilliseconds,
    double databaseMilliseconds,
    double clientsMilliseconds,
    double kilobytes) {

  static final List<String> TITLES =
      List.of(
          "QUESTIONS",
          "ANSWERS",
          "A SECOND",
          "P50 MS",
          "P99 MS",
          "LONGEST MS",
          "CPU MS: SERVICE",
          "DATABASE",
          "CLIENTS",
          "KB");

  private static final double KILOBYTE = 1 << 10;
  private static final double MILLION = 1e6;

  static Latencies of(
      String kind, List<Long> nanoseconds, double seconds, ProcessorTime spent, long bytes) {
    List<Long> sorted = nanoseconds.stream().sorted().toList();
    int answers = Math.max(1, sorted.size());
    return new Latencies(
        kind,
        sorted.size(),
        sorted.size() / seconds,
        percentile(sorted, .5),
        percentile(sorted, .99),
        percentile(sorted, 1),
        milliseconds(spent.service()) / answers,
        milliseconds(spent.database()) / answers,
        milliseconds(spent.clients()) / answers,
        bytes / KILOBYTE / answers);
  }

  private static double milliseconds(Duration time) {
    return time.toNanos() / MILLION;
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
        "%.2f".formatted(serviceMilliseconds),
        "%.2f".formatted(databaseMilliseconds),
        "%.2f".formatted(clientsMilliseconds),
        "%.0f".formatted(kilobytes));
  }
}
