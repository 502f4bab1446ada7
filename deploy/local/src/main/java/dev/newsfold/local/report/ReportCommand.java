package dev.newsfold.local.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one page of what the benchmarks measured. */
@Command(
    name = "report",
    description = {
      "Writes report.html, a page that needs nothing but itself, and report.json, which newsfold"
          + " benchmark compare reads.",
      "Of the files that are named, each what newsfold benchmark … --json printed (annotate, fold,"
          + " search, pipeline, live, micro, peers); without any it runs annotate, fold, micro and"
          + " pipeline first, which takes a quarter of an hour, and keeps what they print beside."
    })
public final class ReportCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "PART.json", description = "What benchmarks printed.")
  private List<Path> files = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the report is written; made where it is not there.")
  private Path output = Path.of("report");

  @Option(
      names = "--quick",
      description = "Runs them on few articles: whether it works, not how fast it is.")
  private boolean quick;

  @Option(
      names = "--on",
      split = ",",
      paramLabel = "FILE",
      description =
          "Labelled articles that annotate, fold and micro are run on. Default: the seeds.")
  private List<Path> articles = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(output);
    List<Path> printed =
        files.isEmpty() ? new RunParts(output, articles, quick, System.out).run() : files;
    Map<Part, JsonNode> parts = new EnumMap<>(Part.class);
    for (Path file : printed) {
      Report.add(file, parts);
    }
    Path root = Path.of(System.getProperty("newsfold.root", "."));
    Report report =
        new Report(
            Instant.now().truncatedTo(ChronoUnit.SECONDS), Commit.in(root), Machine.here(), parts);
    report.write(output.resolve("report.json"));
    Path page = Files.writeString(output.resolve("report.html"), Page.of(report));
    System.out.println(page.toAbsolutePath());
    return 0;
  }
}
