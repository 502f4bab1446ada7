package dev.newsfold.local.process;

import dev.newsfold.local.settings.LocalSettings;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What runs on a data folder.
 *
 * @param launcher the process that keeps the others alive
 * @param backing what the services need, which starts before and stops after them
 * @param readyAfterSeconds from the start of the launcher until all was healthy and the seeds were
 *     answered; null before that
 */
public record RunState(
    Trace launcher,
    LocalSettings settings,
    Instant startedAt,
    @Nullable Double readyAfterSeconds,
    List<Member> services,
    List<Member> backing) {

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
    services = List.copyOf(services);
    backing = List.copyOf(backing);
  }

  /** The services and what they need. */
  public List<Member> allMembers() {
    return Stream.concat(services.stream(), backing.stream()).toList();
  }
}
