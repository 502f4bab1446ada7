package dev.newsfold.local.pipeline;

import dev.newsfold.contracts.Topics;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.torture.Drained;
import dev.newsfold.local.torture.TestSubject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The two services behind Kafka, one after the other, with all before them to be read. Each is
 * started for it, and not timed over the first of it, while its code is compiled.
 */
record Backlog(TestSubject subject, Path folder, int articles) {

  /** One of so many is not timed. */
  private static final int STARTING = 4;

  private static final int POLL_MILLISECONDS = 100;
  private static final String STORED = "select count(*) from article";

  /** With query standing still. */
  Step enrich() throws IOException, InterruptedException {
    LocalSettings settings = subject.settings();
    try (Arrivals enriched = Arrivals.open(settings, Topics.ARTICLES_ENRICHED)) {
      subject.kill("enrich");
      int untimed = enriched.await(articles / STARTING).size();
      long start = System.nanoTime();
      int timed = enriched.await(articles - untimed).size();
      return new Step("enrich", timed, Seconds.since(start), List.of());
    }
  }

  /** Up to the rows; the index follows. */
  Step projection() throws IOException, InterruptedException {
    subject.kill("query");
    long before = awaitStored(articles / STARTING);
    long start = System.nanoTime();
    int timed = (int) (awaitStored(articles) - before);
    double seconds = Seconds.since(start);
    if (!new Drained(subject).await()) {
      throw new IOException("not all that was stored is found by searches");
    }
    return new Step(
        "projection", timed, seconds, new CopyCeiling(subject, folder).measure(articles));
  }

  private long awaitStored(int articles) throws IOException, InterruptedException {
    while (true) {
      long stored = subject.number(STORED);
      if (stored >= articles) {
        return stored;
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
  }
}
