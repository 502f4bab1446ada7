package dev.newsfold.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as it is recognised again: a number alone may have gone to another process since.
 *
 * @param startedAt as the operating system says it
 */
public record Trace(String name, long pid, Instant startedAt) {

  /** The system's own clock is corrected now and then, and the start is told relative to it. */
  private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(2);

  public static Trace of(String name, ProcessHandle process) {
    return new Trace(name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  /** The process, as long as it lives. */
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
  }

  private boolean isTheSame(ProcessHandle candidate) {
    Instant itsStart = candidate.info().startInstant().orElse(Instant.EPOCH);
    return Duration.between(startedAt, itsStart).abs().compareTo(CLOCK_CORRECTION) <= 0;
  }
}
