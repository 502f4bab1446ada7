package dev.newsfold.benchmark.multiplication;

import dev.newsfold.enrich.sketch.SketchedArticle;
import java.util.List;
import java.util.SplittableRandom;

/** An event made from a real one: what its reports say, and which of them are copies. */
final class NewsEvent {

  /** Published sizes of clusters of news fall off about like this. */
  private static final double TAIL = 1.5;

  private static final int LARGEST = 80;

  /** With the sizes above a quarter of all articles are copies. */
  private static final double COPIED = .4;

  private static final double EDITED = .03;

  private static final long HOURS = 3_600_000;

  /** Most reports come within a day, the last ones after some days. */
  private static final double MEAN_DELAY = 8 * HOURS;

  private final List<SketchedArticle> real;
  private final long[] times;
  private final int[] copyOf;
  private final FreshWords words;
  private final long key;

  /** Of the real events one that has as many reports is taken, or else the one with most. */
  static NewsEvent draw(
      List<List<SketchedArticle>> bySize, CommonWords common, long start, SplittableRandom random) {
    int size = (int) Math.min(LARGEST, Math.pow(1 - random.nextDouble(), -1 / TAIL));
    int[] copyOf = new int[size];
    int own = 0;
    for (int report = 0; report < size; report++) {
      boolean copied = report > 0 && random.nextDouble() < COPIED;
      copyOf[report] = copied ? random.nextInt(report) : -1;
      own += copied ? 0 : 1;
    }
    int first = 0;
    while (first < bySize.size() - 1 && bySize.get(first).size() < own) {
      first++;
    }
    List<SketchedArticle> real = bySize.get(first + random.nextInt(bySize.size() - first));
    return new NewsEvent(real, new FreshWords(common, random.nextLong()), start, copyOf, random);
  }

  private NewsEvent(
      List<SketchedArticle> real,
      FreshWords words,
      long start,
      int[] copyOf,
      SplittableRandom random) {
    this.real = real;
    this.words = words;
    this.copyOf = copyOf;
    this.key = random.nextLong();
    times = new long[copyOf.length];
    for (int report = 0; report < times.length; report++) {
      double delay = report == 0 ? 0 : -Math.log(1 - random.nextDouble()) * MEAN_DELAY;
      times[report] = start + (long) delay;
    }
  }

  int size() {
    return times.length;
  }

  /** In milliseconds since 1970. */
  long time(int report) {
    return times[report];
  }

  Report report(int report) {
    SketchedArticle template = real.get(ordinal(original(report)) % real.size());
    int copied = copyOf[report];
    return new Report(
        article(report),
        template.article(),
        "%016x".formatted(key),
        size(),
        copied < 0 ? null : MultipliedArticle.id(Mix.of(key, copied)),
        key);
  }

  private SketchedArticle article(int report) {
    int original = original(report);
    SketchedArticle template = real.get(ordinal(original) % real.size());
    MultipliedArticle article =
        new MultipliedArticle(words, template, times[report], Mix.of(key, report));
    return original == report ? article.sketched() : article.copied(EDITED);
  }

  private int original(int report) {
    int original = report;
    while (copyOf[original] >= 0) {
      original = copyOf[original];
    }
    return original;
  }

  /** The which-th of the reports that are no copies. */
  private int ordinal(int report) {
    int own = 0;
    for (int earlier = 0; earlier < report; earlier++) {
      own += copyOf[earlier] < 0 ? 1 : 0;
    }
    return own;
  }
}
