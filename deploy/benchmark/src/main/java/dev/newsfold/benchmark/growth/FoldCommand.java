package dev.newsfold.benchmark.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.benchmark.multiplication.ArticleStream;
import dev.newsfold.benchmark.multiplication.StreamOptions;
import dev.newsfold.benchmark.report.Columns;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.benchmark.report.Terminal;
import dev.newsfold.enrich.stream.CacheSizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how many articles one core folds in a second, with more and more in the stores. */
@Command(
    name = "fold",
    description = {
      "Folds articles on one core with the stores of the service: articles a second, memory, disk.",
      "The articles of the files are multiplied: other words, names and days for each event, sizes of"
          + " events and copies as in the news.",
      "Articles a second are by processor time; ON THE WALL is what others on the machine leave;"
          + " BACKGROUND what other threads could do on a core of their own, which put the stores"
          + " in order, collect garbage and compile.",
      "Rows: id, event (may be missing), title, text, url, published (null where unknown)."
    })
public final class FoldCommand implements Callable<Integer> {

  private static final long MEGABYTE = 1L << 20;

  @Mixin private StreamOptions options = new StreamOptions();

  @Mixin private Terminal terminal = new Terminal();

  @Option(
      names = "--articles",
      split = ",",
      paramLabel = "N",
      defaultValue = "10000,100000",
      description =
          "How many articles are in the stores when it is measured, ascending; a million"
              + " take some ten minutes. Default: 10000,100000.")
  private List<Integer> levels = List.of();

  @Option(
      names = "--measured",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Of how many articles the mean is taken. Default: 5000.")
  private int measured;

  @Option(
      names = "--record-cache-megabytes",
      paramLabel = "N",
      defaultValue = "128",
      description = "As newsfold.fold.record-cache-megabytes. Default: 128.")
  private long recordCache;

  @Option(
      names = "--index-cache-megabytes",
      paramLabel = "N",
      defaultValue = "64",
      description = "As newsfold.fold.index-cache-megabytes. Default: 64.")
  private long indexCache;

  @Option(
      names = "--store-megabytes",
      paramLabel = "N",
      defaultValue = "256",
      description = "As newsfold.fold.store-megabytes. Default: 256.")
  private int storeMegabytes;

  @Override
  public Integer call() throws IOException {
    int last = levels.stream().mapToInt(Integer::intValue).max().orElse(0);
    ArticleStream articles = options.stream(options.events(terminal));
    Path folder = Files.createTempDirectory("newsfold-fold-");
    List<Level> reached;
    try (Progress progress = terminal.progress("fold", "articles", last)) {
      CacheSizes caches = new CacheSizes(recordCache * MEGABYTE, indexCache * MEGABYTE);
      reached =
          new MeasureGrowth(articles, folder, caches, storeMegabytes)
              .at(levels.stream().sorted().toList(), measured, progress);
    } finally {
      delete(folder);
    }
    print(reached);
    return 0;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> innermostFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : innermostFirst) {
      Files.deleteIfExists(file);
    }
  }

  private void print(List<Level> reached) throws IOException {
    if (terminal.json()) {
      Map<String, Object> whole = new LinkedHashMap<>();
      whole.put("levels", reached);
      whole.put("exponent", Level.exponent(reached));
      whole.put("diskExponent", Level.diskExponent(reached));
      whole.put("heapExponent", Level.heapExponent(reached));
      System.out.println(new ObjectMapper().writeValueAsString(whole));
      return;
    }
    Columns columns = new Columns(Level.TITLES);
    reached.forEach(level -> columns.add(level.row()));
    columns.print(System.out, Terminal.isAttached());
    System.out.printf(
        "cost grows as articles^%.2f, disk as articles^%.2f, heap as articles^%.2f%n",
        Level.exponent(reached), Level.diskExponent(reached), Level.heapExponent(reached));
  }
}
