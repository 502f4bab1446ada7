package dev.newsfold.local.process;

import dev.newsfold.local.process.RunState.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Processes that a killed launcher left behind. */
public final class Orphans {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Orphans() {}

  /** Ends those that still live, the services first; returns their names. */
  public static List<String> end(RunState state) throws InterruptedException {
    List<String> ended = new ArrayList<>();
    // The members were written down in the order of stopping.
    for (Member member : state.members()) {
      Optional<ProcessHandle> process = Optional.ofNullable(member.trace()).flatMap(Trace::process);
      if (process.isPresent()) {
        end(process.get());
        ended.add(member.name());
      }
    }
    return Collections.unmodifiableList(ended);
  }

  private static void end(ProcessHandle process) throws InterruptedException {
    process.destroy();
    Instant end = Instant.now().plus(PATIENCE);
    while (process.isAlive()) {
      if (Instant.now().isAfter(end)) {
        process.destroyForcibly();
      }
      Thread.sleep(20);
    }
  }
}
