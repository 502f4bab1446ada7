package dev.newsfold.benchmark.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Adds up the processor time of each step. Processor time, and not the time on the wall, because it
 * stays nearly the same while others use the machine.
 */
final class StepClock {

  private static final double NANOSECONDS = 1e9;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<Step, Long> spent = new EnumMap<>(Step.class);

  <T> T time(Step step, Supplier<T> work) {
    long start = threads.getCurrentThreadCpuTime();
    T made = work.get();
    spent.merge(step, threads.getCurrentThreadCpuTime() - start, Long::sum);
    return made;
  }

  /** Of work that was done in {@code whole} already: its time is taken off there. */
  <T> T timeWithin(Step whole, Step part, Supplier<T> work) {
    long start = threads.getCurrentThreadCpuTime();
    T made = work.get();
    long took = threads.getCurrentThreadCpuTime() - start;
    spent.merge(part, took, Long::sum);
    spent.merge(whole, -took, Long::sum);
    return made;
  }

  double seconds(Step step) {
    return spent.getOrDefault(step, 0L) / NANOSECONDS;
  }

  double seconds() {
    return spent.values().stream().mapToLong(Long::longValue).sum() / NANOSECONDS;
  }
}
