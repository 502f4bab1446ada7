package dev.newsfold.local.status;

import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import dev.newsfold.local.process.RunState;
import dev.newsfold.local.process.RunState.Member;
import dev.newsfold.local.process.Trace;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.vitals.Memory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What runs and what it holds.
 *
 * @param flow null while one of the services does not answer
 * @param counts null while the query service does not answer
 */
record Status(
    List<ProcessStatus> processes, @Nullable Flow flow, @Nullable Counts counts, Timings timings) {

  /**
   * A process.
   *
   * @param port 0 for one that does not listen
   * @param pid null while it is down
   */
  record ProcessStatus(
      String name,
      State state,
      @Nullable Long pid,
      int port,
      long residentBytes,
      long uptimeSeconds,
      int starts) {}

  enum State {
    READY,
    STARTING,
    DOWN
  }

  /** How much is stored. */
  record Counts(int articles, int stories, int storylines) {}

  static Status of(RunState state, LocalSettings settings, Latencies latencies) {
    Stream<ProcessStatus> launcher =
        Stream.of(process("newsfold", 0, state.launcher(), state.readyAfterSeconds(), 1));
    Stream<ProcessStatus> members = state.allMembers().stream().map(Status::process);
    return new Status(
        Stream.concat(launcher, members).toList(),
        Flow.of(settings),
        counts(settings),
        Timings.of(state, latencies));
  }

  long residentBytes() {
    return processes.stream().mapToLong(ProcessStatus::residentBytes).sum();
  }

  private static ProcessStatus process(Member member) {
    return process(
        member.name(), member.port(), member.trace(), member.readyAfterSeconds(), member.starts());
  }

  private static ProcessStatus process(
      String name, int port, @Nullable Trace trace, @Nullable Double ready, int starts) {
    Optional<ProcessHandle> process = Optional.ofNullable(trace).flatMap(Trace::process);
    if (trace == null || process.isEmpty()) {
      return new ProcessStatus(name, State.DOWN, null, port, 0, 0, starts);
    }
    return new ProcessStatus(
        name,
        ready == null ? State.STARTING : State.READY,
        trace.pid(),
        port,
        Memory.residentBytes(process.get(), name.equals("newsfold")),
        Duration.between(trace.startedAt(), Instant.now()).toSeconds(),
        starts);
  }

  private static @Nullable Counts counts(LocalSettings settings) {
    try {
      return new Counts(
          total(settings, "articles"), total(settings, "stories"), total(settings, "storylines"));
    } catch (IOException e) {
      return null;
    }
  }

  private static int total(LocalSettings settings, String list) throws IOException {
    Answer answer = RestClient.get(settings.query("/api/" + list + "?limit=1"));
    if (!answer.isOk()) {
      throw new IOException(answer.problem());
    }
    return answer.body().path("total").asInt();
  }
}
