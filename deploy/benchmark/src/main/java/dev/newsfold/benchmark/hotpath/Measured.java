package dev.newsfold.benchmark.hotpath;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;

/**
 * What an operation takes for one article.
 *
 * @param errorMicros half of the interval in which the mean lies by 99.9 %, as JMH has it; null
 *     where there are too few iterations to tell
 * @param bytes allocated; null where the JVM does not tell
 */
record Measured(
    String operation, double micros, @Nullable Double errorMicros, @Nullable Double bytes) {

  static final List<String> TITLES =
      List.of("OPERATION", "MICROS AN ARTICLE", "ERROR", "BYTES AN ARTICLE");

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** Of a run whose unit of time is the microsecond. */
  static Measured of(HotPath path, RunResult run) {
    double error = run.getPrimaryResult().getScoreError();
    return new Measured(
        path.operation(),
        run.getPrimaryResult().getScore(),
        Double.isNaN(error) ? null : error,
        allocated(run));
  }

  private static @Nullable Double allocated(RunResult run) {
    for (String name : run.getSecondaryResults().keySet()) {
      if (name.endsWith(ALLOCATED)) {
        return run.getSecondaryResults().get(name).getScore();
      }
    }
    return null;
  }

  List<String> row() {
    return List.of(
        operation,
        "%.2f".formatted(micros),
        errorMicros == null ? "" : "± %.2f".formatted(errorMicros),
        bytes == null ? "" : "%.0f".formatted(bytes));
  }
}
