package dev.newsfold.local.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.read.RunningQuery;
import dev.newsfold.local.settings.LocalOptions;
import dev.newsfold.local.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all articles or stories of a search to a file, or to standard output. */
@Command(
    name = "export",
    description = "Writes all articles or stories of a search to a file, or to standard output.")
public final class ExportCommand implements Callable<Integer> {

  private static final int BUFFER = 64 * 1024;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private LocalOptions options = new LocalOptions();

  @Mixin private ExportFilters filters = new ExportFilters();

  @Parameters(arity = "0..1", paramLabel = "articles|stories", description = "Default: articles.")
  private String what = "articles";

  @Option(
      names = "--format",
      paramLabel = "ndjson|csv|ninjs|jsonld",
      description = "Default: ndjson.")
  private ExportFormat format = ExportFormat.NDJSON;

  @Option(
      names = "--sort",
      paramLabel = "newest|oldest",
      description = "Default: newest. Stories also: biggest.")
  private String sort = "newest";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Has its name once it is whole. Default: standard output.")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    if (!what.equals("articles") && !what.equals("stories")) {
      throw new ParameterException(
          spec.commandLine(), what + " cannot be exported: articles or stories");
    }
    RunningQuery query = RunningQuery.of(options);
    if (output == null) {
      try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
        download(query, out, new Progress(format));
      }
      return 0;
    }
    long items = toFile(query, output);
    if (options.json()) {
      System.out.println(
          new ObjectMapper()
              .writeValueAsString(Map.of("exported", items, "file", output.toString())));
    } else {
      System.out.println(what + " exported: " + items);
    }
    return 0;
  }

  private long toFile(RunningQuery query, Path path) throws IOException {
    Progress progress = new Progress(format);
    try (OutputFile file = new OutputFile(path)) {
      if (Terminal.isAttached() && !options.json()) {
        try (ProgressBar bar = bar(total(query))) {
          download(query, file.stream(), progress.shownOn(bar));
        }
      } else {
        download(query, file.stream(), progress);
      }
      file.complete();
    }
    return progress.items();
  }

  private void download(RunningQuery query, OutputStream out, Progress progress)
      throws IOException {
    String address =
        "/api/" + what + "/export?" + filters.query() + "format=" + format.word() + "&sort=" + sort;
    query.ask(
        uri ->
            RestClient.download(
                uri,
                in -> {
                  byte[] buffer = new byte[BUFFER];
                  for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    out.write(buffer, 0, read);
                    progress.add(buffer, read);
                  }
                  out.flush();
                }),
        address);
  }

  /** As far as they are counted; -1 where there are more. */
  private long total(RunningQuery query) throws IOException {
    JsonNode page = query.get("/api/" + what + "?" + filters.query() + "limit=1");
    return page.path("totalIsExact").asBoolean() ? page.path("total").asLong() : -1;
  }

  private ProgressBar bar(long total) {
    return new ProgressBarBuilder()
        .setTaskName("export")
        .setUnit(" " + what, 1)
        .setStyle(ProgressBarStyle.ASCII)
        .setInitialMax(total)
        .build();
  }
}
