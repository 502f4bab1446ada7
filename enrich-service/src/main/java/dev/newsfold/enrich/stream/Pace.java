package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.Watch.Step;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Whether a stream thread waits for records, or they for it. Its consumer writes that down, and
 * what runs on the thread reads it, and says when it asked for a commit, for all tasks of the
 * thread.
 */
final class Pace {

  private static final ThreadLocal<Pace> OF_THREAD = ThreadLocal.withInitial(Pace::new);

  private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);

  /** The part of a window below which a thread hardly waits. */
  private static final double LITTLE = .2;

  private long sinceWindowBegan;
  private long waited;
  private boolean busy;
  private final Map<Step, Long> lastCommits = new EnumMap<>(Step.class);

  static Pace ofThread() {
    return OF_THREAD.get();
  }

  /** Nanoseconds spent on what was there, and then on waiting for what comes next. */
  void went(long working, long waiting) {
    sinceWindowBegan += working + waiting;
    waited += waiting;
    if (sinceWindowBegan >= WINDOW) {
      busy = waited < LITTLE * sinceWindowBegan;
      sinceWindowBegan = 0;
      waited = 0;
    }
  }

  /** Whether it hardly waited lately. */
  boolean isBusy() {
    return busy;
  }

  /** Milliseconds since any task of it last asked for a commit of such a step. */
  long sinceCommit(Step step, long now) {
    return now - lastCommits.getOrDefault(step, 0L);
  }

  void asksForCommit(Step step, long now) {
    lastCommits.put(step, now);
  }
}
