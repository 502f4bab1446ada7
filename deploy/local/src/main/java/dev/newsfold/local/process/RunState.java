package dev.newsfold.local.process;

import dev.newsfold.local.settings.LocalSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs on a data folder.
 *
 * @param launcher the process that keeps the others alive
 * @param readyAfterSeconds from the start of the launcher until all was healthy and the seeds were
 *     answered; null before that
 */
public record RunState(
    Trace launcher,
    LocalSettings settings,
    Instant startedAt,
    @Nullable Double readyAfterSeconds,
    List<Member> members) {

  /**
   * A process that the launcher keeps alive.
   *
   * @param trace null while it is down
   * @param readyAfterSeconds how long its last start took; null while it starts
   * @param starts how often it was started
   */
  public record Member(
      String name,
      int port,
      @Nullable Trace trace,
      @Nullable Double readyAfterSeconds,
      int starts) {}

  public RunState {
    members = List.copyOf(members);
  }
}
