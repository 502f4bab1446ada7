package dev.newsfold.local.pipeline;

import dev.newsfold.contracts.Topics;
import dev.newsfold.local.made.LinesByRest;
import dev.newsfold.local.made.MadeArticle;
import dev.newsfold.local.made.MadeNews;
import dev.newsfold.local.made.Wire;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.torture.FeedChannel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The ways into Kafka, from when articles are handed in until all of them are committed. */
final class Doors implements AutoCloseable {

  /** Articles of a file that has more than one. */
  static final int A_FILE = 100;

  private static final int A_REQUEST = 100;
  private static final int CLIENTS = 4;

  /** Made-up articles that are handed in together, to warm up. */
  private static final int WARM_UP = 10_000;

  /** A poll of a feed has its newest items, not all that it ever had. */
  private static final int A_FEED = 500;

  private final LocalSettings settings;
  private final Arrivals raw;
  private int drops;

  Doors(LocalSettings settings) {
    this.settings = settings;
    this.raw = Arrivals.open(settings, Topics.ARTICLES_RAW);
  }

  /**
   * Made-up articles that nobody times, as many by files as a plain producer warms up with; then
   * some by files of one and by REST.
   */
  void warmUp() throws IOException, InterruptedException {
    Wire wire = new Wire(0, MadeNews::of);
    for (int taken = 0; taken < KafkaCeiling.LEAST; taken += WARM_UP) {
      warmUp(wire.next(WARM_UP), A_FILE);
    }
    warmUp(wire.next(WARM_UP), 1);
    send(wire.next(WARM_UP));
    raw.await(WARM_UP);
  }

  private void warmUp(List<MadeArticle> articles, int perFile) throws IOException {
    files(articles, perFile).drop();
    raw.await(articles.size());
  }

  /** Some articles a file; what was committed is what a plain producer is given, too. */
  Step byFolder(List<MadeArticle> articles) throws IOException, InterruptedException {
    PreparedFiles files = files(articles, A_FILE);
    List<Ceiling> ceilings = new ArrayList<>();
    ceilings.add(new Ceiling("reading the files", articles.size() / files.read()));
    long start = System.nanoTime();
    files.drop();
    List<ConsumerRecord<byte[], byte[]>> records = raw.take(articles.size());
    double seconds = Seconds.since(start);
    ceilings.addAll(new KafkaCeiling(settings).measure(records));
    return new Step("ingest, files of " + A_FILE, articles.size(), seconds, ceilings);
  }

  Step bySmallFiles(List<MadeArticle> articles) throws IOException {
    PreparedFiles files = files(articles, 1);
    Ceiling reading = new Ceiling("reading the files", articles.size() / files.read());
    long start = System.nanoTime();
    files.drop();
    raw.await(articles.size());
    return new Step(
        "ingest, files of one", articles.size(), Seconds.since(start), List.of(reading));
  }

  Step byRest(List<MadeArticle> articles) throws IOException, InterruptedException {
    long start = System.nanoTime();
    send(articles);
    raw.await(articles.size());
    return new Step(
        "ingest, REST, %d a request, %d clients".formatted(A_REQUEST, CLIENTS),
        articles.size(),
        Seconds.since(start),
        List.of());
  }

  /** Until the next poll and through it. */
  Step byFeed(List<MadeArticle> articles) throws IOException, InterruptedException {
    List<MadeArticle> items = articles.subList(0, Math.min(A_FEED, articles.size()));
    try (FeedChannel feed = FeedChannel.open(settings.ingest("/api/feeds"))) {
      long start = System.nanoTime();
      feed.handIn(items);
      raw.await(items.size());
      return new Step(
          "ingest, a feed polled each second", items.size(), Seconds.since(start), List.of());
    }
  }

  private PreparedFiles files(List<MadeArticle> articles, int perFile) throws IOException {
    return PreparedFiles.write(settings.inbox(), "drop-" + drops++, articles, perFile);
  }

  private void send(List<MadeArticle> articles) throws IOException, InterruptedException {
    LinesByRest rest = new LinesByRest(settings.ingest("/api/articles"));
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> requests = new ArrayList<>();
      for (int first = 0; first < articles.size(); first += A_REQUEST) {
        List<MadeArticle> one =
            articles.subList(first, Math.min(first + A_REQUEST, articles.size()));
        requests.add(
            clients.submit(
                () -> {
                  rest.handIn(one);
                  return one;
                }));
      }
      for (Future<?> request : requests) {
        request.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("articles could not be handed in: " + e.getMessage(), e);
    } finally {
      clients.shutdown();
    }
  }

  @Override
  public void close() {
    raw.close();
  }
}
