package dev.newsfold.local.add;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import dev.newsfold.local.process.RunStateFile;
import dev.newsfold.local.settings.LocalOptions;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.terminal.Terminal;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Hands files in and waits until their articles can be queried. */
@Command(
    name = "add",
    description = "Hands in files and folders; returns when their articles can be queried.")
public final class AddCommand implements Callable<Integer> {

  @Mixin private LocalOptions options = new LocalOptions();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders of files.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    LocalSettings settings =
        new RunStateFile(options.data())
            .read()
            .map(state -> options.settings(state.settings()))
            .orElseGet(options::settings);
    Result result = new Result();
    List<Path> files = files();
    Instant start = Instant.now();
    try (AwaitQueryable await = new AwaitQueryable(settings, start);
        ProgressBar bar = progressBar(files.size())) {
      List<HandedIn> handedIn = new ArrayList<>();
      for (Path file : files) {
        handIn(file, settings, result, handedIn);
      }
      bar.stepBy(files.size() - handedIn.size());
      for (HandedIn open : await.await(handedIn, file -> bar.step())) {
        open.rejected("cannot be queried yet; ask again later");
      }
      handedIn.forEach(result::add);
    } catch (ConnectException e) {
      throw new IOException("Newsfold does not answer; start it with: newsfold up", e);
    }
    result.print(options.json());
    return result.isGood() ? 0 : 1;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path + " does not exist");
      }
      try (Stream<Path> found = Files.walk(path)) {
        found.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static void handIn(
      Path file, LocalSettings settings, Result result, List<HandedIn> handedIn)
      throws IOException {
    long start = System.nanoTime();
    if (!Files.isReadable(file)) {
      result.rejected(file, "cannot be read");
      return;
    }
    Answer answer = RestClient.upload(settings.ingest("/api/files"), file);
    if (answer.isOk()) {
      answer
          .body()
          .path("items")
          .forEach(report -> handedIn.add(new HandedIn(file, report, start)));
      return;
    }
    result.rejected(file, answer.problem());
  }

  /** Shown on a terminal only: elsewhere a line that changes is a wall of text. */
  private ProgressBar progressBar(int files) {
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName("add")
            .setUnit(" files", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setInitialMax(files);
    if (!Terminal.isAttached() || options.json()) {
      builder.setConsumer(new Silence());
    }
    return builder.build();
  }

  /** What became of the files. */
  private static final class Result {

    private int articles;
    private final Map<String, List<String>> rejected = new LinkedHashMap<>();

    void add(HandedIn file) {
      articles += file.queryable();
      file.rejections().forEach(reason -> rejected(file.file(), reason));
    }

    void rejected(Path file, String reason) {
      rejected.computeIfAbsent(file.toString(), name -> new ArrayList<>()).add(reason);
    }

    boolean isGood() {
      return rejected.isEmpty();
    }

    void print(boolean json) throws IOException {
      if (json) {
        System.out.println(
            new ObjectMapper()
                .writeValueAsString(Map.of("articles", articles, "rejected", rejected)));
        return;
      }
      rejected.forEach(
          (file, reasons) ->
              reasons.forEach(reason -> System.err.println("newsfold: " + file + ": " + reason)));
      System.out.println("articles that can be queried: " + articles);
    }
  }
}
