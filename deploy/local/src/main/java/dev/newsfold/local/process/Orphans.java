package dev.newsfold.local.process;

import dev.newsfold.local.process.RunState.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Processes that a killed launcher left behind. */
public final class Orphans {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int POLL_MILLISECONDS = 20;

  private Orphans() {}

  /** Ends those that still live, the services first; returns their names. */
  public static List<String> end(RunState state) throws InterruptedException {
    List<String> ended = new ArrayList<>(endTogether(state.services()));
    ended.addAll(endTogether(state.backing()));
    return ended;
  }

  private static List<String> endTogether(List<Member> members) throws InterruptedException {
    Map<String, ProcessHandle> alive = new LinkedHashMap<>();
    for (Member member : members) {
      Optional.ofNullable(member.trace())
          .flatMap(Trace::process)
          .ifPresent(process -> alive.put(member.name(), process));
    }
    alive.values().forEach(ProcessHandle::destroy);
    Instant end = Instant.now().plus(PATIENCE);
    for (ProcessHandle process : alive.values()) {
      await(process, end);
    }
    return List.copyOf(alive.keySet());
  }

  /** A process of another parent cannot be waited for, only looked at. */
  private static void await(ProcessHandle process, Instant end) throws InterruptedException {
    while (process.isAlive()) {
      if (Instant.now().isAfter(end)) {
        process.destroyForcibly();
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
  }
}
