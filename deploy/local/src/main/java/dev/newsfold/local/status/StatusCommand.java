package dev.newsfold.local.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.local.process.RunState;
import dev.newsfold.local.process.RunStateFile;
import dev.newsfold.local.settings.LocalOptions;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.status.Status.Counts;
import dev.newsfold.local.status.Status.ProcessStatus;
import dev.newsfold.local.terminal.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what runs on a data folder. */
@Command(name = "status", description = "What runs, what it holds, and how long it took.")
public final class StatusCommand implements Callable<Integer> {

  private static final double MEGABYTE = 1024 * 1024;

  @Mixin private LocalOptions options = new LocalOptions();

  @Option(names = "--timings", description = "Start-up, memory and latency in figures.")
  private boolean timings;

  @Override
  public Integer call() throws IOException {
    Optional<RunState> state = new RunStateFile(options.data()).read();
    if (state.isEmpty()) {
      System.err.println("newsfold: nothing runs on " + options.data().path());
      return 1;
    }
    LocalSettings settings = options.settings(state.get().settings());
    Status status = Status.of(state.get(), settings, new LatencyLog(settings.data()).read());
    if (options.json()) {
      System.out.println(new ObjectMapper().writeValueAsString(status));
      return 0;
    }
    print(status, System.out);
    return 0;
  }

  private void print(Status status, PrintStream out) {
    Table table = new Table("PROCESS", "STATE", "PID", "PORT", "MEMORY", "UPTIME", "STARTS");
    for (ProcessStatus process : status.processes()) {
      table.add(
          process.name(),
          process.state().name().toLowerCase(Locale.ROOT),
          process.pid() == null ? "-" : process.pid().toString(),
          process.port() == 0 ? "-" : Integer.toString(process.port()),
          megabytes(process.residentBytes()),
          inWords(Duration.ofSeconds(process.uptimeSeconds())),
          Integer.toString(process.starts()));
    }
    table.print(out);
    Counts counts = status.counts();
    out.println(
        counts == null
            ? "the query service does not answer"
            : "articles %d, stories %d, storylines %d"
                .formatted(counts.articles(), counts.stories(), counts.storylines()));
    Flow flow = status.flow();
    if (flow != null) {
      print(flow, out);
    }
    if (timings) {
      print(status.timings(), status.residentBytes(), out);
    }
  }

  private static void print(Flow flow, PrintStream out) {
    out.printf(
        "since the start: published %d, annotated %d, folded %d (%d copies), in the tables %d;"
            + " in the last minute %.1f a second%n",
        flow.published(),
        flow.annotated(),
        flow.folded(),
        flow.copies(),
        flow.projected(),
        flow.perSecond());
    out.println("waiting: " + inWords(flow.lag()) + "; rejected: " + inWords(flow.rejected()));
    if (flow.restoring() > 0) {
      out.printf("enrich reads its stores again: %d records to go%n", flow.restoring());
    }
    if (flow.median() != null && flow.percentile95() != null) {
      out.printf(
          "from receipt to row: %.2f s (median), %.2f s (95 %%)%n",
          flow.median(), flow.percentile95());
    }
  }

  private static String inWords(Map<String, Long> counts) {
    return counts.isEmpty()
        ? "none"
        : counts.entrySet().stream()
            .map(count -> count.getKey() + " " + count.getValue())
            .collect(Collectors.joining(", "));
  }

  private static void print(Timings timings, long residentBytes, PrintStream out) {
    timings
        .readyAfter()
        .forEach((name, seconds) -> out.printf("ready: %s after %.1f s%n", name, seconds));
    if (timings.allReadyAfter() != null) {
      out.printf("ready: all, seeds answered, after %.1f s%n", timings.allReadyAfter());
    }
    out.println("resident memory in all: " + megabytes(residentBytes));
    if (timings.queryableAfter() != null) {
      out.printf(
          "from handing in to queryable: %.2f s (median of %d files)%n",
          timings.queryableAfter(), timings.files());
    }
  }

  private static String megabytes(long bytes) {
    return "%.0f MB".formatted(bytes / MEGABYTE);
  }

  private static String inWords(Duration duration) {
    if (duration.toHours() > 0) {
      return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
    return duration.toMinutes() > 0
        ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
        : duration.toSeconds() + " s";
  }
}
