package dev.newsfold.benchmark.peers.process;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Takes the time of work in this process, on the wall and of all its threads. */
public final class Stopwatch {

  private static final double NANOSECONDS = 1e9;

  private final long start = System.nanoTime();
  private final double processorBefore = processorSeconds();

  /** What was done since this was made. */
  public Part stop(String part, int items, @Nullable Double startSeconds) {
    double seconds = (System.nanoTime() - start) / NANOSECONDS;
    return new Part(part, items, seconds, processorSeconds() - processorBefore, startSeconds);
  }

  /** From the start of this process until now. */
  public static double sinceLaunch() {
    return (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
  }

  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos()
        / NANOSECONDS;
  }
}
