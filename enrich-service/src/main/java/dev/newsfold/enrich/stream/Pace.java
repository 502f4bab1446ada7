package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.Watch.Step;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often a stream thread commits: the more of its time it has left, the sooner. Its consumer
 * writes down how long it waits for records, and what runs on the thread reads how often to ask for
 * a commit, and says when it did, for all tasks of the thread.
 *
 * <p>The way between often and seldom is gone in steps. A commit takes time itself, so a thread
 * that went at once from one to the other would have time left at the one, none at the other, and
 * go back and forth.
 */
final class Pace {

  /** Milliseconds between commits where there is time. */
  static final long SOON = 100;

  /** Where there is none: the interval of Kafka Streams, which commits without being asked. */
  static final long LATE = 1_000;

  private static final ThreadLocal<Pace> OF_THREAD = ThreadLocal.withInitial(Pace::new);

  private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);

  /** The part of a window below which a thread hardly waits. */
  private static final double LITTLE = .2;

  /** The part of a window above which it would have time for twice as many commits. */
  private static final double MUCH = .4;

  private long sinceWindowBegan;
  private long waited;
  private long betweenCommits = SOON;
  private final Map<Step, Long> lastCommits = new EnumMap<>(Step.class);

  static Pace ofThread() {
    return OF_THREAD.get();
  }

  /** Nanoseconds spent on what was there, and then on waiting for what comes next. */
  void went(long working, long waiting) {
    sinceWindowBegan += working + waiting;
    waited += waiting;
    if (sinceWindowBegan < WINDOW) {
      return;
    }
    if (waited < LITTLE * sinceWindowBegan) {
      betweenCommits = Math.min(LATE, 2 * betweenCommits);
    } else if (waited > MUCH * sinceWindowBegan) {
      betweenCommits = Math.max(SOON, betweenCommits / 2);
    }
    sinceWindowBegan = 0;
    waited = 0;
  }

  /** Milliseconds. */
  long betweenCommits() {
    return betweenCommits;
  }

  /** Whether it is long enough since any task of it last asked for a commit of such a step. */
  boolean isTimeFor(Step step, long now) {
    long last = lastCommits.getOrDefault(step, 0L);
    boolean clockWasSetBack = now < last;
    return betweenCommits < LATE && (clockWasSetBack || now - last >= betweenCommits);
  }

  void asksForCommit(Step step, long now) {
    lastCommits.put(step, now);
  }
}
