package dev.newsfold.benchmark.hotpath;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.benchmark.report.Columns;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.benchmark.report.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the hot paths of enrich, one at a time, by JMH. */
@Command(
    name = "micro",
    description = {
      "Measures by JMH what each hot path of enrich takes for an article, and how much it allocates.",
      "Candidates, copies and the story decision are measured with 5,000 articles in a memory on the"
          + " heap, multiplied from those of the files.",
      "Rows: id, text, event, title, url, published (null where unknown); html where there is a page:"
          + " else one is made around the text."
    })
public final class MicroCommand implements Callable<Integer> {

  /** Of as many as are measured, so many are run before. */
  private static final double WARM_UP = .6;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Files of articles. Default: the seeds.")
  private List<Path> files = List.of();

  @Mixin private Terminal terminal = new Terminal();

  @Option(
      names = "--forks",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "How many processes measure each operation, one after the other; 0 for this one, which"
              + " other operations were compiled for, too. Default: 1.")
  private int forks;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often it is measured in each, after three fifths as often unmeasured.")
  private int iterations;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How long each time. Default: 1.")
  private double seconds;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "How many articles of the files are taken at most, at even distances. Default: 200.")
  private int most;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "OPERATION",
      description = "Those to be measured: ${COMPLETION-CANDIDATES}. Default: all.")
  private List<HotPath> only = List.of(HotPath.values());

  @Override
  public Integer call() throws IOException {
    // What is wrong with a file is told here better than from within another process.
    int articles = Sample.of(files, most).size();
    List<Measured> all = new ArrayList<>();
    try (Progress progress = terminal.progress("micro", "operations", only.size())) {
      for (HotPath path : only) {
        all.add(measure(path));
        progress.step();
      }
    }
    print(articles, all);
    return 0;
  }

  private Measured measure(HotPath path) throws IOException {
    TimeValue time = TimeValue.milliseconds(Math.max(1, Math.round(seconds * 1e3)));
    try {
      return Measured.of(
          path,
          new Runner(
                  new OptionsBuilder()
                      .include(path.pattern())
                      .mode(Mode.AverageTime)
                      .timeUnit(TimeUnit.MICROSECONDS)
                      .forks(forks)
                      .warmupIterations((int) Math.round(WARM_UP * iterations))
                      .warmupTime(time)
                      .measurementIterations(iterations)
                      .measurementTime(time)
                      .param(Samples.FILES, Samples.joined(files))
                      .param(Samples.MOST, Integer.toString(most))
                      .addProfiler(GCProfiler.class)
                      .verbosity(VerboseMode.SILENT)
                      .shouldFailOnError(true)
                      .build())
              .runSingle());
    } catch (RunnerException e) {
      throw new IOException(path.operation() + " could not be measured: " + e.getMessage(), e);
    }
  }

  private void print(int articles, List<Measured> all) throws IOException {
    if (terminal.json()) {
      Map<String, Object> whole = new LinkedHashMap<>();
      whole.put("articles", articles);
      whole.put("forks", forks);
      whole.put("iterations", iterations);
      whole.put("secondsAnIteration", seconds);
      whole.put("operations", all);
      System.out.println(new ObjectMapper().writeValueAsString(whole));
      return;
    }
    Columns columns = new Columns(Measured.TITLES);
    all.forEach(measured -> columns.add(measured.row()));
    columns.print(System.out, Terminal.isAttached());
  }
}
