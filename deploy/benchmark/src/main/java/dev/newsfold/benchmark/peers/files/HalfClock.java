package dev.newsfold.benchmark.peers.files;

import java.time.Duration;
import java.util.function.Supplier;

/** Takes the time of one half of the way, on the wall and of all processes that take part. */
final class HalfClock {

  private final Supplier<Duration> processors;
  private final Duration before;
  private final long start;

  /**
   * Starts.
   *
   * @param processors what the processes have taken so far
   */
  HalfClock(Supplier<Duration> processors) {
    this.processors = processors;
    this.before = processors.get();
    this.start = System.nanoTime();
  }

  Timed.Half stop() {
    double seconds = (System.nanoTime() - start) / 1e9;
    Duration taken = processors.get().minus(before);
    return new Timed.Half(seconds, Math.max(0, taken.toNanos()) / 1e9);
  }
}
