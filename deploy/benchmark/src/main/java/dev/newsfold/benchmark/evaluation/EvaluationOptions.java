package dev.newsfold.benchmark.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.benchmark.report.Columns;
import dev.newsfold.benchmark.report.Progress;
import dev.newsfold.benchmark.report.Terminal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files that are evaluated, and how the result is told. */
public final class EvaluationOptions {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Labelled files.")
  private List<Path> files = List.of();

  @Mixin private Terminal terminal = new Terminal();

  @Option(
      names = "--worst",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many of the worst cases are shown. Default: 5.")
  private int worst;

  /** Evaluates the files and prints what came of it; returns the exit code. */
  public int run(List<String> titles, Evaluation evaluation, PrintStream out) throws IOException {
    List<Evaluated> all = new ArrayList<>();
    for (Path file : files) {
      all.add(evaluation.of(file));
    }
    if (terminal.json()) {
      List<Object> scores = all.stream().map(Evaluated::score).toList();
      Object whole = scores.size() == 1 ? scores.get(0) : Map.of("files", scores);
      out.println(new ObjectMapper().writeValueAsString(whole));
      return 0;
    }
    Columns columns = new Columns(titles);
    all.forEach(one -> columns.add(one.row()));
    columns.print(out, Terminal.isAttached());
    for (int i = 0; i < all.size(); i++) {
      List<String> lines = all.get(i).worst(worst);
      if (!lines.isEmpty()) {
        out.println();
        out.println(files.get(i));
        lines.forEach(out::println);
      }
    }
    return 0;
  }

  /** Shown on a terminal that does not wait for JSON. */
  public Progress progress(String task, String unit, int steps) {
    return terminal.progress(task, unit, steps);
  }
}
