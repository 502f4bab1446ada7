package dev.newsfold.enrich.stream;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Has what comes after a pause committed at once. It would wait for the next regular commit, and
 * most likely be all that is in it. Those that come one upon the other are left to the regular
 * ones: each commit costs the broker something, whatever is in it.
 *
 * <p>All tasks of a step share one: what comes to another one is no pause.
 */
final class CommitAfterPause {

  private static final long PAUSE_MILLISECONDS = 50;

  private final AtomicLong last = new AtomicLong();

  /** To be told of each record that was processed. */
  void processed(ProcessingContext context) {
    long now = context.currentSystemTimeMs();
    if (now - last.getAndSet(now) >= PAUSE_MILLISECONDS) {
      context.commit();
    }
  }
}
