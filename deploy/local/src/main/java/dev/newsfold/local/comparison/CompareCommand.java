package dev.newsfold.local.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.local.comparison.Change.Verdict;
import dev.newsfold.local.report.Figure;
import dev.newsfold.local.report.Machine;
import dev.newsfold.local.report.Numbers;
import dev.newsfold.local.report.Report;
import dev.newsfold.local.terminal.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what became faster or slower from one report to another. */
@Command(
    name = "compare",
    description = {
      "Compares two report.json of newsfold benchmark report; exit code 1 where something is worse.",
      "What counts are ratios to what the machine did in the same run, bytes, exponents and how right"
          + " something is. Rates and times depend on the machine and what else it did; they are"
          + " shown beside."
    })
public final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "OLD", description = "The report before.")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The report after.")
  private Path renewed = Path.of("");

  @Option(
      names = "--threshold",
      paramLabel = "SHARE",
      description = "How much worse is too much. Default: 0.15, which is 15 %%.")
  private double threshold = 0.15;

  @Option(
      names = "--absolute",
      description =
          "Rates and times count as well: both were measured on one machine that did nothing else.")
  private boolean absolute;

  @Option(names = "--json", description = "One JSON object on standard output.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (!(threshold > 0 && threshold < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--threshold is " + threshold + ", and not between 0 and 1");
    }
    Report before = Report.read(old);
    Report after = Report.read(renewed);
    List<Change> changes = Change.between(before.figures(), after.figures());
    List<String> worse =
        changes.stream()
            .filter(change -> change.verdict(threshold, absolute) == Verdict.WORSE)
            .map(Change::name)
            .toList();
    if (json) {
      json(changes, worse.size());
      return worse.isEmpty() ? 0 : 1;
    }
    Table table = new Table("FIGURE", "OLD", "NEW", "NEW TO OLD", "");
    for (Change change : changes) {
      table.add(
          change.name(),
          number(change.before()),
          number(change.after()),
          change.ratio() == null ? "" : String.format(Locale.ROOT, "%.2f", change.ratio()),
          words(change.verdict(threshold, absolute)));
    }
    table.print(System.out);
    if (!before.machine().equals(after.machine())) {
      System.out.println(
          "on different machines: %s; %s".formatted(told(before.machine()), told(after.machine())));
    }
    System.out.printf(
        Locale.ROOT,
        "%d of %d figures worse by more than %.0f %%%n",
        worse.size(),
        changes.size(),
        100 * threshold);
    return worse.isEmpty() ? 0 : 1;
  }

  private void json(List<Change> changes, int worse) throws IOException {
    List<Map<String, @Nullable Object>> figures = new ArrayList<>();
    for (Change change : changes) {
      Map<String, @Nullable Object> figure = new LinkedHashMap<>();
      figure.put("figure", change.name());
      figure.put("old", change.before() == null ? null : change.before().value());
      figure.put("new", change.after() == null ? null : change.after().value());
      figure.put("ratio", change.ratio());
      figure.put(
          "verdict",
          change.verdict(threshold, absolute).name().toLowerCase(Locale.ROOT).replace('_', '-'));
      figures.add(figure);
    }
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("threshold", threshold);
    whole.put("worse", worse);
    whole.put("figures", figures);
    System.out.println(new ObjectMapper().writeValueAsString(whole));
  }

  private static String number(@Nullable Figure figure) {
    return figure == null ? "" : Numbers.of(figure.value());
  }

  private static String told(Machine machine) {
    return "%d processors, %s".formatted(machine.processors(), machine.jvm());
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case BETTER -> "better";
      case SAME -> "";
      case WORSE -> "WORSE";
      case NOT_COUNTED -> "(beside)";
      case ONLY_OLD -> "only in the old one";
      case ONLY_NEW -> "only in the new one";
    };
  }
}
