package dev.newsfold.local.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured several times.
 *
 * @param seconds in rising order, whatever order they came in
 */
public record Latencies(List<Double> seconds) {

  public Latencies {
    seconds = seconds.stream().sorted().toList();
  }

  /** Null where nothing was measured. */
  public @Nullable Double median() {
    int count = seconds.size();
    return count == 0 ? null : (seconds.get((count - 1) / 2) + seconds.get(count / 2)) / 2;
  }

  /** What a share of them was at most; null where nothing was measured. */
  public @Nullable Double at(double share) {
    int last = (int) Math.ceil(share * seconds.size()) - 1;
    return seconds.isEmpty() ? null : seconds.get(Math.max(0, last));
  }

  /** Null where nothing was measured. */
  public @Nullable Double longest() {
    return seconds.isEmpty() ? null : seconds.get(seconds.size() - 1);
  }
}
