package dev.newsfold.local.torture;

import dev.newsfold.local.made.MadeArticle;
import dev.newsfold.local.made.MadeNews;
import dev.newsfold.local.torture.LagWatch.Seen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Articles are handed in to three ingest instances while a broker and an enrich instance are killed
 * and everything is restarted in turn; then what came out is compared with an undisturbed run.
 *
 * @param folder where the undisturbed run keeps its data
 * @param voice takes what happens, a line each
 */
record ClusterTorture(
    long seed, Duration length, double articlesPerSecond, Path folder, Consumer<String> voice) {

  /** How long a killed container stays away: longer than sessions last. */
  private static final long AWAY_MILLISECONDS = 20_000;

  private static final List<String> QUESTIONS =
      List.of(
          "/api/stories?limit=1",
          "/api/stories?sort=biggest",
          "/api/articles?q=minister+talks&sort=relevance",
          "/api/articles?facets=people,places",
          "/api/storylines");

  private interface Happening {
    void happen() throws IOException, InterruptedException;
  }

  Verdict run() throws IOException, InterruptedException {
    int size = (int) Math.max(1, articlesPerSecond * length.toSeconds());
    List<MadeArticle> articles = MadeNews.of(new Random(seed), size).articles();
    Cluster cluster = new Cluster();
    Feeder feeder = new Feeder();
    Check answered;
    try (AnswerWatch answers = AnswerWatch.start(QUESTIONS.stream().map(Cluster::query).toList());
        LagWatch lag = new LagWatch(Cluster.brokers())) {
      List<Channel> ways =
          Cluster.ingest("/api/articles").stream().<Channel>map(RestChannel::new).toList();
      feeder.start(ways, articles, length, new Random(seed));
      Thread.sleep(AWAY_MILLISECONDS / 2);
      watched(lag, "kafka-2 killed", () -> killForAWhile(cluster, "kafka-2"));
      watched(lag, "enrich-2 killed", () -> killForAWhile(cluster, "enrich-2"));
      watched(lag, "everything restarted in turn", () -> roll(cluster));
      feeder.await();
      voice.accept("all is handed in");
      new Calm(cluster).await(articles.size());
      answered = answers.check();
    }
    Outcome outcome = Outcome.of(cluster.settings());
    Outcome undisturbed;
    try (TestSubject subject = TestSubject.start(folder.resolve("undisturbed"), Map.of())) {
      undisturbed = Torture.inPeace(subject, outcome);
    }
    List<Check> checks = new ArrayList<>(Check.all(articles, outcome, undisturbed));
    checks.add(answered);
    return new Verdict(seed, articles.size(), outcome.stories().size(), 2, checks);
  }

  private void watched(LagWatch lag, String what, Happening happening)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    long few = (long) Math.max(5, 2 * articlesPerSecond);
    CompletableFuture<Void> over = new CompletableFuture<>();
    CompletableFuture<Seen> seen = lag.watch(over, few);
    happening.happen();
    over.complete(null);
    double seconds = (System.nanoTime() - start) / 1e9;
    try {
      voice.accept("%s, over after %.1f s: %s".formatted(what, seconds, seen.get().told()));
    } catch (ExecutionException e) {
      throw new IOException("the lag could not be watched: " + e.getMessage(), e);
    }
  }

  private static void killForAWhile(Cluster cluster, String service)
      throws IOException, InterruptedException {
    cluster.kill(service);
    Thread.sleep(AWAY_MILLISECONDS);
    cluster.start(service);
    cluster.awaitHealth(service);
  }

  private static void roll(Cluster cluster) throws IOException, InterruptedException {
    for (String service : Cluster.services()) {
      cluster.restart(service);
    }
  }
}
