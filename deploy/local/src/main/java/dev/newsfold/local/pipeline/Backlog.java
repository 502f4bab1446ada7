package dev.newsfold.local.pipeline;

import dev.newsfold.contracts.Topics;
import dev.newsfold.local.made.MadeArticle;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.torture.Drained;
import dev.newsfold.local.torture.TestSubject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The two services behind Kafka, one after the other: what comes first is for the compiler, and is
 * not timed.
 */
record Backlog(TestSubject subject, Path folder) {

  /** One of so many of the projection is not timed. */
  private static final int STARTING = 4;

  private static final int POLL_MILLISECONDS = 100;
  private static final String STORED = "select count(*) from article";

  /**
   * With query standing still, and all that was handed in before done: articles are read ahead of
   * being folded, so what is left of a backlog is not left of both steps.
   *
   * @param more of which each is timed from the file on; ingest takes a little of the first second
   */
  Step enrich(List<MadeArticle> first, List<MadeArticle> more) throws IOException {
    LocalSettings settings = subject.settings();
    PreparedFiles untimed =
        PreparedFiles.write(settings.inbox(), "enrich-first", first, Doors.A_FILE);
    PreparedFiles timed = PreparedFiles.write(settings.inbox(), "enrich", more, Doors.A_FILE);
    try (Arrivals enriched = Arrivals.open(settings, Topics.ARTICLES_ENRICHED)) {
      untimed.drop();
      enriched.await(first.size());
      long start = System.nanoTime();
      timed.drop();
      enriched.await(more.size());
      return new Step("enrich", more.size(), Seconds.since(start), List.of());
    }
  }

  /**
   * All there is, by a query service that is started for it, up to the rows; the index follows.
   *
   * @param articles that there are
   */
  Step projection(int articles) throws IOException, InterruptedException {
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
