package dev.newsfold.benchmark.multiplication;

import dev.newsfold.benchmark.annotation.RealEvents;
import dev.newsfold.benchmark.report.Terminal;
import dev.newsfold.enrich.sketch.SketchedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Of which articles a stream is made, and how. */
public final class StreamOptions {

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Files of articles. Default: the seeds.")
  private List<Path> files = List.of();

  @Option(
      names = "--per-day",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many articles are published in a day. Default: 10000.")
  private int perDay;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: 1.")
  private long seed;

  public long seed() {
    return seed;
  }

  /** The reports of each real event in the files. */
  public Collection<List<SketchedArticle>> events(Terminal terminal) throws IOException {
    return RealEvents.of(files, terminal);
  }

  public ArticleStream stream(Collection<List<SketchedArticle>> events) {
    return new ArticleStream(events, perDay, seed);
  }
}
