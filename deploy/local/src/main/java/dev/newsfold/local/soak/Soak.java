package dev.newsfold.local.soak;

import dev.newsfold.local.made.MadeNews;
import dev.newsfold.local.made.Wire;
import dev.newsfold.local.soak.Growth.Point;
import dev.newsfold.local.torture.Drained;
import dev.newsfold.local.torture.TestSubject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One run: as many articles as come in some hours are fed as fast as they are taken, while all that
 * could grow is looked at again and again.
 *
 * @param perHour articles in each of the hours
 * @param folder where it keeps its data
 * @param voice takes what happens, a line each
 */
record Soak(long seed, double hours, int perHour, Path folder, Consumer<String> voice) {

  private static final int SAMPLES = 30;

  /** What has to be loaded, compiled and filled once is not what grows. */
  private static final double WARMED_UP = .4;

  List<Sample> samples() throws IOException, InterruptedException {
    int articles = (int) (hours * perHour);
    Wire wire = new Wire(seed, MadeNews::of);
    List<Sample> samples = new ArrayList<>();
    try (TestSubject subject = TestSubject.start(folder, Map.of())) {
      long start = System.nanoTime();
      Feeding feeding = new Feeding(subject, wire);
      for (int sample = 1; sample <= SAMPLES; sample++) {
        feeding.upTo((int) ((long) articles * sample / SAMPLES));
        add(subject, start, samples);
      }
      Drained drained = new Drained(subject);
      if (!drained.await()) {
        throw new IOException(drained.whatWaits());
      }
      double took = (System.nanoTime() - start) / 1e9;
      add(subject, start, samples);
      voice.accept(
          "%.0f h of news, %d articles, went through in %.0f s, %.0f a second, %.0f times as fast"
              .formatted(hours, articles, took, articles / took, hours * 3600 / took));
    }
    return samples;
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
      all.add(Growth.of(figure, points));
    }
    return all;
  }
}
