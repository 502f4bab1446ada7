package dev.newsfold.local.status;

import dev.newsfold.local.process.RunState;
import dev.newsfold.local.process.RunState.Member;
import java.util.LinkedHashMap;
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

  static Timings of(RunState state, Latencies latencies) {
    Map<String, Double> readyAfter = new LinkedHashMap<>();
    for (Member member : state.allMembers()) {
      Double seconds = member.readyAfterSeconds();
      if (seconds != null) {
        readyAfter.put(member.name(), seconds);
      }
    }
    return new Timings(
        readyAfter, state.readyAfterSeconds(), latencies.median(), latencies.seconds().size());
  }
}
