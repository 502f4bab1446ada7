package dev.newsfold.local.soak;

import dev.newsfold.local.made.FilesByFolder;
import dev.newsfold.local.made.LinesByRest;
import dev.newsfold.local.made.Paced;
import dev.newsfold.local.made.Wire;
import dev.newsfold.local.torture.TestSubject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Hands in articles as fast as they come out at the other end, by REST and by folder in turn: what
 * waits in between stays about as much, and so what is seen is what the articles leave behind.
 */
final class Feeding {

  private static final int AT_A_TIME = 50;

  /** So many keep every step busy, and are through in seconds. */
  private static final int MOST_UNDER_WAY = 1_000;

  private static final int POLL_MILLISECONDS = 250;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TestSubject subject;
  private final Wire wire;
  private final List<Paced.Way> ways;
  private int handedIn;
  private int turns;

  Feeding(TestSubject subject, Wire wire) {
    this.subject = subject;
    this.wire = wire;
    this.ways =
        List.of(
            new LinesByRest(subject.settings().ingest("/api/articles")),
            new FilesByFolder(subject.settings().inbox(), "soak"));
  }

  /** Returns when so many articles in all are handed in. */
  void upTo(int articles) throws IOException, InterruptedException {
    while (handedIn < articles) {
      awaitRoom();
      int count = Math.min(AT_A_TIME, articles - handedIn);
      ways.get(turns++ % ways.size()).handIn(wire.next(count));
      handedIn += count;
    }
  }

  private void awaitRoom() throws IOException, InterruptedException {
    long movedAt = System.nanoTime();
    long before = 0;
    long stored = Sample.articles(subject);
    while (handedIn - stored > MOST_UNDER_WAY - AT_A_TIME) {
      if (stored != before) {
        movedAt = System.nanoTime();
        before = stored;
      }
      if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
        throw new IOException(
            "of %d articles %d are stored, and nothing goes forward".formatted(handedIn, stored));
      }
      Thread.sleep(POLL_MILLISECONDS);
      stored = Sample.articles(subject);
    }
  }
}
