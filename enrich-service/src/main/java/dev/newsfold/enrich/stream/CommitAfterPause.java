package dev.newsfold.enrich.stream;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Has what comes after a pause committed at once. Nothing else would be committed with it, and it
 * would wait for the next regular commit all the same, which in turn serve those well that come one
 * upon the other: each commit costs the broker the same, however much is in it.
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
