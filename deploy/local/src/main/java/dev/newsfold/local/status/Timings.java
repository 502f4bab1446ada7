package dev.newsfold.local.status;

import dev.newsfold.local.process.RunState;
import dev.newsfold.local.process.RunState.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long things took, in seconds.
 *
 * @param readyAfter of each process, from its last start
 * @param allReadyAfter from the start of {@code up} until all was healthy and the seeds answered
 * @param queryableAfter the median over the files that {@code add} handed in; null before the first
 * @param files how many those are
 */
record Timings(
    Map<String, Double> readyAfter,
    @Nullable Double allReadyAfter,
    @Nullable Double queryableAfter,
    int files) {

  static Timings of(RunState state, List<Double> latencies) {
    Map<String, Double> readyAfter = new LinkedHashMap<>();
    for (Member member : state.allMembers()) {
      Double seconds = member.readyAfterSeconds();
      if (seconds != null) {
        readyAfter.put(member.name(), seconds);
      }
    }
    return new Timings(readyAfter, state.readyAfterSeconds(), median(latencies), latencies.size());
  }

  static @Nullable Double median(List<Double> values) {
    if (values.isEmpty()) {
      return null;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
