package dev.newsfold.local.pipeline;

import dev.newsfold.local.made.MadeArticle;
import dev.newsfold.local.made.MadeNews;
import dev.newsfold.local.made.Wire;
import dev.newsfold.local.torture.RunFolder;
import dev.newsfold.local.torture.RunOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures each step beside what the machine can do, and all of them together. */
@Command(
    name = "pipeline",
    description = {
      "Starts Newsfolds of its own, and measures each step by itself: ingest by folder, REST and"
          + " feed beside reading the files and a plain Kafka producer with the same records, enrich,"
          + " the projection beside COPY of the same rows; then all of them together, from drop to"
          + " searchable, as fast as it goes and at 10, 50 and 90 %% of that.",
      "Waits are counted from when each article was due. A share is of what the machine can do."
    })
public final class PipelineCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "Articles, one a line, each under an address of its own, as newsfold benchmark multiply"
              + " writes them. Default: made-up ones.")
  private @Nullable Path file;

  @Option(
      names = "--articles",
      paramLabel = "N",
      description = "How many come in by each way. Default: 5000.")
  private int articles = 5_000;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description =
          "How long articles come at each rate and are counted; as long before, they are not."
              + " Default: 30.")
  private int seconds = 30;

  @Option(names = "--seed", paramLabel = "S", description = "Of made-up articles. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--profile",
      paramLabel = "FOLDER",
      description =
          "Records the services there while all are at work as fast as it goes (JFR): for each the"
              + " recording, and flame graphs of processor and allocation. A JVM that begins to be"
              + " recorded drops what it has compiled: rates of such a run are a fraction of those"
              + " without.")
  private @Nullable Path profile;

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintStream progress = options.progress();
    RunFolder place = options.place("pipeline");
    progress.println("in " + place.path());
    Printed printed = new Printed(measured(place.path(), progress::println));
    if (options.json()) {
      printed.json(System.out);
    } else {
      printed.tables(System.out);
    }
    place.close(true);
    return 0;
  }

  private Pipeline.Measured measured(Path folder, Consumer<String> voice)
      throws IOException, InterruptedException {
    if (file == null) {
      return measured(new Wire(seed, MadeNews::of)::next, folder, voice);
    }
    try (ArticleFile articles = ArticleFile.open(file)) {
      return measured(articles::next, folder, voice);
    }
  }

  private Pipeline.Measured measured(
      IntFunction<List<MadeArticle>> wire, Path folder, Consumer<String> voice)
      throws IOException, InterruptedException {
    return new Pipeline(wire, articles, seconds, folder, profile, voice).run();
  }
}
