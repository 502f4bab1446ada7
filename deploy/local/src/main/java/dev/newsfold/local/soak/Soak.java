package dev.newsfold.local.soak;

import dev.newsfold.local.made.FilesByFolder;
import dev.newsfold.local.made.LinesByRest;
import dev.newsfold.local.made.MadeNews;
import dev.newsfold.local.made.Paced;
import dev.newsfold.local.made.Wire;
import dev.newsfold.local.soak.Growth.Point;
import dev.newsfold.local.soak.Sample.Figure;
import dev.newsfold.local.torture.Drained;
import dev.newsfold.local.torture.TestSubject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * One run: the articles of some hours are fed in minutes, while all that could grow is looked at
 * again and again.
 *
 * @param hours that the articles' times of publication span
 * @param perHour articles in each of these
 * @param length how long that takes
 * @param folder where it keeps its data
 * @param voice takes what happens, a line each
 */
record Soak(
    long seed, double hours, int perHour, Duration length, Path folder, Consumer<String> voice) {

  private static final Instant START = Instant.parse("2024-03-05T00:00:00Z");
  private static final int SAMPLES = 30;

  /** What has to be loaded, compiled and filled once is not what grows. */
  private static final double WARMED_UP = .4;

  List<Sample> samples() throws IOException, InterruptedException {
    int articles = (int) (hours * perHour);
    Duration between = Duration.ofSeconds((long) (hours * 3600)).dividedBy(Math.max(1, articles));
    Wire wire =
        new Wire(
            seed,
            (random, size, number) ->
                MadeNews.during(
                    random, size, number, START.plus(between.multipliedBy(number)), between));
    List<Sample> samples = new ArrayList<>();
    try (TestSubject subject = TestSubject.start(folder, Map.of())) {
      long start = System.nanoTime();
      CompletableFuture<Duration> fed = feed(subject, wire, articles);
      while (!fed.isDone()) {
        Thread.sleep(length.toMillis() / SAMPLES);
        add(subject, start, samples);
      }
      Duration took = fed.get();
      voice.accept(
          "%.0f h of news, %d articles, are handed in after %.0f s, %.0f times as fast"
              .formatted(hours, articles, took.toMillis() / 1e3, hours * 3.6e6 / took.toMillis()));
      Drained drained = new Drained(subject);
      if (!drained.await()) {
        throw new IOException(drained.whatWaits());
      }
      add(subject, start, samples);
    } catch (ExecutionException e) {
      throw new IOException("articles could not be handed in", e);
    }
    return samples;
  }

  private CompletableFuture<Duration> feed(TestSubject subject, Wire wire, int articles) {
    CompletableFuture<Duration> fed = new CompletableFuture<>();
    double perSecond = articles / (length.toMillis() / 1e3);
    Thread thread =
        new Thread(
            () -> {
              try {
                fed.complete(
                    new Paced(wire)
                        .handIn(
                            articles,
                            perSecond,
                            List.of(
                                new LinesByRest(subject.settings().ingest("/api/articles")),
                                new FilesByFolder(subject.settings().inbox(), "soak"))));
              } catch (IOException | InterruptedException | RuntimeException e) {
                fed.completeExceptionally(e);
              }
            },
            "soak");
    thread.setDaemon(true);
    thread.start();
    return fed;
  }

  private void add(TestSubject subject, long start, List<Sample> samples)
      throws IOException, InterruptedException {
    Sample sample = Sample.of(subject, (System.nanoTime() - start) / 1e9);
    samples.add(sample);
    voice.accept("%6.0f s  %d articles are stored".formatted(sample.seconds(), sample.articles()));
  }

  /** Of each figure, from when all is warm. */
  static List<Growth> growth(List<Sample> samples) {
    double most = samples.isEmpty() ? 0 : samples.get(samples.size() - 1).articles();
    List<Sample> warm =
        samples.stream().filter(sample -> sample.articles() >= WARMED_UP * most).toList();
    List<Growth> all = new ArrayList<>();
    for (Figure figure : warm.isEmpty() ? List.<Figure>of() : warm.get(0).figures().keySet()) {
      List<Point> points =
          warm.stream()
              .filter(sample -> sample.figures().containsKey(figure))
              .map(sample -> new Point(sample.articles(), sample.figures().get(figure)))
              .toList();
      all.add(Growth.of(figure.name(), figure.unit(), points));
    }
    return all;
  }
}
