package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.Watch.Step;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * When a step asks for a commit of what it did: at once where the last time is a while ago, else
 * soon. Each commit costs the broker, and whoever reads the topics by transactions, something,
 * whatever is in it. So where a thread has no time left it asks for none, and the interval of Kafka
 * Streams gathers more.
 */
final class CommitInTime {

  private static final Duration SOON = Duration.ofMillis(100);

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
    context.schedule(SOON, PunctuationType.WALL_CLOCK_TIME, time -> commit.ask());
    return commit;
  }

  /** To be told of each record that was processed. */
  void processed() {
    open = true;
    if (pace.sinceCommit(step, context.currentSystemTimeMs()) >= SOON.toMillis()) {
      ask();
    }
  }

  private void ask() {
    if (open && !pace.isBusy()) {
      open = false;
      pace.asksForCommit(step, context.currentSystemTimeMs());
      context.commit();
    }
  }
}
