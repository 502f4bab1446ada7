package dev.newsfold.local.pipeline;

import dev.newsfold.local.made.FilesByFolder;
import dev.newsfold.local.made.MadeArticle;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.status.Latencies;
import dev.newsfold.local.torture.Drained;
import dev.newsfold.local.torture.ProcessorTime;
import dev.newsfold.local.torture.TestSubject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** All of it at work: from files that are dropped to articles that searches find. */
record Whole(TestSubject subject) {

  /**
   * How much comes through at most.
   *
   * @param processorTime of each process
   */
  record Highest(int articles, double seconds, Map<String, Duration> processorTime) {

    double perSecond() {
      return articles / seconds;
    }
  }

  /**
   * How long articles took that came at a rate.
   *
   * @param share of the highest rate
   * @param waits from the moment when each was due, whenever it was dropped: who is held up by what
   *     is measured must not measure less for it
   */
  record AtRate(double share, double perSecond, Latencies waits) {}

  /**
   * All at once.
   *
   * @param name of the folder in the inbox that they are in
   */
  Highest highest(String name, List<MadeArticle> articles)
      throws IOException, InterruptedException {
    PreparedFiles files = PreparedFiles.write(settings().inbox(), name, articles, 1);
    ProcessorTime processors = ProcessorTime.start(subject);
    try (Told told = Told.listen(settings())) {
      long start = System.nanoTime();
      files.drop();
      for (MadeArticle article : articles) {
        told.await(article.url());
      }
      return new Highest(articles.size(), Seconds.since(start), processors.taken());
    }
  }

  /**
   * A file an article, at even intervals, whether or not the ones before have come through. Those
   * of as long a time before are not counted: code is compiled anew where they come by few at once
   * and not by thousands.
   */
  AtRate at(double share, double perSecond, int seconds, IntFunction<List<MadeArticle>> wire)
      throws IOException, InterruptedException {
    int counted = (int) Math.max(1, perSecond * seconds);
    List<MadeArticle> articles = wire.apply(2 * counted);
    long between = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
    FilesByFolder files = new FilesByFolder(settings().inbox(), "at-" + Math.round(100 * share));
    List<Double> waits = new ArrayList<>();
    try (Told told = Told.listen(settings())) {
      long start = System.nanoTime();
      for (int i = 0; i < articles.size(); i++) {
        TimeUnit.NANOSECONDS.sleep(start + i * between - System.nanoTime());
        files.handIn(List.of(articles.get(i)));
      }
      for (int i = counted; i < articles.size(); i++) {
        long due = start + i * between;
        waits.add((told.await(articles.get(i).url()) - due) / 1e9);
      }
    }
    if (!new Drained(subject).await()) {
      throw new IOException("not all that came at %.1f a second came through".formatted(perSecond));
    }
    return new AtRate(share, perSecond, new Latencies(waits));
  }

  private LocalSettings settings() {
    return subject.settings();
  }
}
