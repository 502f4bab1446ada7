package dev.newsfold.benchmark.peers.files;

import java.io.IOException;
import java.time.Duration;

/** Waits until there are so many of something. */
final class Waiting {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int POLL_MILLISECONDS = 50;

  private Waiting() {}

  /** How many there are by now. */
  @FunctionalInterface
  interface Counting {
    long count() throws IOException;
  }

  /** Returns when there are; throws where for a minute none has come. */
  static void until(String what, long enough, Counting counting)
      throws IOException, InterruptedException {
    long before = -1;
    long movedAt = System.nanoTime();
    while (true) {
      long count = counting.count();
      if (count >= enough) {
        return;
      }
      if (count != before) {
        before = count;
        movedAt = System.nanoTime();
      } else if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
        throw new IOException("%d of %d %s came, and then none".formatted(count, enough, what));
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
  }
}
