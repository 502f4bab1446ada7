package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.Watch.Step;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * When a step asks for a commit of what it did: at once where the last time is long enough ago,
 * else as soon as it is. Each commit costs the broker, and whoever reads the topics by
 * transactions, something, whatever is in it, so {@link Pace} says how long is long enough.
 */
final class CommitInTime {

  /** How long after its time a commit is asked for at the latest. */
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Pace pace;
  private final Step step;
  private final ProcessingContext context;
  private boolean open;

  private CommitInTime(Pace pace, Step step, ProcessingContext context) {
    this.pace = pace;
    this.step = step;
    this.context = context;
  }

  /** For a step of a task, from its beginning on. */
  static CommitInTime of(Pace pace, Step step, ProcessingContext context) {
    CommitInTime commit = new CommitInTime(pace, step, context);
    context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, time -> commit.askIfDue());
    return commit;
  }

  /** To be told of each record that was processed. */
  void processed() {
    open = true;
    askIfDue();
  }

  private void askIfDue() {
    long now = context.currentSystemTimeMs();
    if (open && pace.isTimeFor(step, now)) {
      open = false;
      pace.asksForCommit(step, now);
      context.commit();
    }
  }
}
