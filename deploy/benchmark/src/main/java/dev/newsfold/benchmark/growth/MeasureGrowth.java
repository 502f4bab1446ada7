package dev.newsfold.benchmark.growth;

import com.sun.management.OperatingSystemMXBean;
import dev.newsfold.benchmark.multiplication.ArticleStream;
import dev.newsfold.benchmark.multiplication.Report;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Story;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.stream.CacheSizes;
import dev.newsfold.enrich.stream.Json;
import dev.newsfold.enrich.stream.Outgoing;
import dev.newsfold.enrich.stream.Outgoing.OutgoingArticle;
import dev.newsfold.enrich.stream.Outgoing.OutgoingRejection;
import dev.newsfold.enrich.stream.Outgoing.OutgoingStory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;

/** Folds a stream of articles and measures at each number of them in the stores. */
final class MeasureGrowth {

  private static final double MICRO = 1e3;
  private static final double NANOSECONDS = 1e9;

  /** Articles are made in batches, apart from the time that is measured. */
  private static final int BATCH = 500;

  /** Of the articles that are measured, so many are traced; what is kept of them is large. */
  private static final int TRACED = 500;

  private static final Serde<SketchedArticle> SKETCHED = Json.serde(SketchedArticle.class);
  private static final Serde<EnrichedArticle> ARTICLES = Json.serde(EnrichedArticle.class);
  private static final Serde<Story> STORIES = Json.serde(Story.class);
  private static final Serde<Rejection> REJECTIONS = Json.serde(Rejection.class);

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final ArticleStream articles;
  private final Path folder;
  private final StoriesSoFar stories = new StoriesSoFar();
  private FoldInStores fold;
  private int folded;

  MeasureGrowth(ArticleStream articles, Path folder, CacheSizes caches, int storeMegabytes) {
    this.articles = articles;
    this.folder = folder;
    this.fold = new FoldInStores(folder, caches, storeMegabytes);
  }

  /** Levels ascend; of each the last {@code measured} articles are measured. */
  List<Level> at(List<Integer> levels, int measured, Progress progress) throws IOException {
    List<Level> reached = new ArrayList<>();
    for (int level : levels) {
      int before = folded;
      long background = backgroundNanos();
      fill(Math.max(folded, level - measured), progress);
      reached.add(measure(level, progress, before, background));
    }
    fold.close();
    return reached;
  }

  private void fill(int target, Progress progress) {
    while (folded < target) {
      note(fold.fold(draw()));
      folded++;
      progress.step();
    }
  }

  /**
   * Folds up to a level and measures it.
   *
   * @param before how many articles there were at the level before
   * @param background the processor time of others until then
   */
  private Level measure(int level, Progress progress, int before, long background)
      throws IOException {
    int measured = Math.max(1, level - folded);
    long bytes = fold.writtenBytes();
    long records = fold.writtenRecords();
    long processor = 0;
    long wall = 0;
    List<Outgoing> outgoing = List.of();
    List<SketchedArticle> batch = List.of();
    while (folded < level) {
      batch = batch(Math.min(BATCH, level - folded));
      outgoing = new ArrayList<>();
      long startProcessor = threads.getCurrentThreadCpuTime();
      long startWall = System.nanoTime();
      for (SketchedArticle article : batch) {
        outgoing.addAll(fold.fold(article));
      }
      wall += System.nanoTime() - startWall;
      processor += threads.getCurrentThreadCpuTime() - startProcessor;
      folded += batch.size();
      note(outgoing);
      batch.forEach(article -> progress.step());
    }
    // The time of the process is told in ticks: over little work it may seem to be less.
    double backgroundMicros =
        Math.max(0, backgroundNanos() - background) / MICRO / (folded - before);
    double json = jsonMicros(batch, outgoing);
    double writtenBytes = fold.writtenBytes() - bytes;
    double writtenRecords = fold.writtenRecords() - records;
    double stores = storeMicros(Math.min(TRACED, measured));
    fold.flush();
    long onDisk = onDisk();
    return new Level(
        level,
        processor / MICRO / measured,
        wall / MICRO / measured,
        stores,
        backgroundMicros,
        json,
        heapMegabytes(),
        (double) onDisk / level,
        writtenBytes / measured,
        writtenRecords / measured,
        reopenSeconds(),
        stories.bCubed());
  }

  private long backgroundNanos() {
    return system.getProcessCpuTime() - threads.getCurrentThreadCpuTime();
  }

  private List<SketchedArticle> batch(int size) {
    return Stream.generate(this::draw).limit(size).toList();
  }

  private SketchedArticle draw() {
    Report report = articles.nextReport();
    stories.drawn(report.article().article().id(), report.event());
    return report.article();
  }

  private void note(List<Outgoing> outgoing) {
    for (Outgoing one : outgoing) {
      if (one instanceof OutgoingStory story) {
        stories.changed(story.story());
      } else if (one instanceof OutgoingArticle article) {
        stories.placed(article.article().id(), article.article().storyId());
      }
    }
  }

  /** By articles that come on top of the level, since tracing takes time of its own. */
  private double storeMicros(int traced) {
    List<SketchedArticle> batch = batch(traced);
    fold.trace(true);
    batch.forEach(article -> note(fold.fold(article)));
    fold.trace(false);
    folded += batch.size();
    long start = threads.getCurrentThreadCpuTime();
    fold.replay();
    return (threads.getCurrentThreadCpuTime() - start) / MICRO / traced;
  }

  private double jsonMicros(List<SketchedArticle> batch, List<Outgoing> outgoing) {
    List<byte[]> incoming =
        batch.stream().map(article -> SKETCHED.serializer().serialize("", article)).toList();
    long start = threads.getCurrentThreadCpuTime();
    incoming.forEach(bytes -> SKETCHED.deserializer().deserialize("", bytes));
    outgoing.forEach(MeasureGrowth::write);
    return (threads.getCurrentThreadCpuTime() - start) / MICRO / batch.size();
  }

  private static byte[] write(Outgoing outgoing) {
    if (outgoing instanceof OutgoingStory story) {
      return STORIES.serializer().serialize("", story.story());
    }
    if (outgoing instanceof OutgoingArticle article) {
      return ARTICLES.serializer().serialize("", article.article());
    }
    return REJECTIONS.serializer().serialize("", ((OutgoingRejection) outgoing).rejection());
  }

  private long onDisk() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long heapMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private double reopenSeconds() {
    long start = System.nanoTime();
    fold = fold.reopened();
    return (System.nanoTime() - start) / NANOSECONDS;
  }
}
