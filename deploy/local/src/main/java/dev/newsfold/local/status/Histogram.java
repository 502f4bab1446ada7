package dev.newsfold.local.status;

import dev.newsfold.local.status.Metrics.Sample;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measurements, counted up to each of some bounds.
 *
 * @param buckets in rising order of the bounds, each with what is below, too
 */
record Histogram(List<Bucket> buckets) {

  /** How many measurements are at most the bound. */
  record Bucket(double bound, double count) {}

  static Histogram of(Metrics metrics, String name) {
    return new Histogram(
        metrics.named(name + "_bucket").stream()
            .map(Histogram::bucket)
            .sorted(Comparator.comparingDouble(Bucket::bound))
            .toList());
  }

  private static Bucket bucket(Sample sample) {
    String bound = sample.label("le");
    return new Bucket(
        bound.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound),
        sample.value());
  }

  /**
   * As PromQL's {@code histogram_quantile} has it: evenly spread within a bucket, and the last
   * bound where it lies beyond. Null where nothing was measured.
   */
  @Nullable Double quantile(double share) {
    double all = buckets.isEmpty() ? 0 : buckets.get(buckets.size() - 1).count();
    if (all == 0) {
      return null;
    }
    double rank = share * all;
    double below = 0;
    double lower = 0;
    for (Bucket bucket : buckets) {
      if (bucket.count() >= rank) {
        return Double.isInfinite(bucket.bound())
            ? lower
            : lower + (bucket.bound() - lower) * (rank - below) / (bucket.count() - below);
      }
      below = bucket.count();
      lower = bucket.bound();
    }
    return lower;
  }
}
