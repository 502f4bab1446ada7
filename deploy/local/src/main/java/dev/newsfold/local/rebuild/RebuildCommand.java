package dev.newsfold.local.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.read.RunningQuery;
import dev.newsfold.local.settings.LocalOptions;
import dev.newsfold.local.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Has the tables and the search index read anew from Kafka, and waits until they are. */
@Command(
    name = "rebuild",
    description =
        "Reads the tables and the search index anew from Kafka, while the old ones answer, and puts"
            + " right what differs.")
public final class RebuildCommand implements Callable<Integer> {

  private static final String ADDRESS = "/api/rebuild";
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
  private static final Set<String> UNDER_WAY = Set.of("reading", "comparing", "indexing");

  @Mixin private LocalOptions options = new LocalOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    RunningQuery query = RunningQuery.of(options);
    JsonNode begun =
        query.ask(uri -> RestClient.post(uri, "application/json", new byte[0]), ADDRESS).body();
    if (!Terminal.isAttached() || options.json()) {
      return report(follow(query, begun, rebuild -> {}));
    }
    JsonNode last;
    try (ProgressBar bar = bar()) {
      last = follow(query, begun, rebuild -> show(rebuild, bar));
    }
    return report(last);
  }

  private static JsonNode follow(RunningQuery query, JsonNode begun, Consumer<JsonNode> shown)
      throws IOException, InterruptedException {
    JsonNode rebuild = begun;
    while (UNDER_WAY.contains(rebuild.path("state").asText())) {
      shown.accept(rebuild);
      Thread.sleep(BETWEEN_LOOKS.toMillis());
      rebuild = query.get(ADDRESS);
    }
    shown.accept(rebuild);
    return rebuild;
  }

  private static void show(JsonNode rebuild, ProgressBar bar) {
    bar.maxHint(rebuild.path("toRead").asLong());
    bar.stepTo(rebuild.path("read").asLong());
    bar.setExtraMessage(rebuild.path("state").asText());
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("rebuild")
        .setUnit(" records", 1)
        .setStyle(ProgressBarStyle.ASCII)
        .build();
  }

  private int report(JsonNode rebuild) throws IOException {
    String state = rebuild.path("state").asText();
    if (options.json()) {
      System.out.println(rebuild);
    } else if (state.equals("done")) {
      System.out.printf(
          "records read: %d; put right: %d articles, %d stories%n",
          rebuild.path("read").asLong(),
          rebuild.path("changed").path("articles").asLong(),
          rebuild.path("changed").path("stories").asLong());
    }
    if (!state.equals("done")) {
      throw new IOException(
          "the tables are as they were; the rebuild %s%s"
              .formatted(
                  state.equals("failed") ? "failed: " : "was cut off, begin it again",
                  rebuild.path("reason").asText("")));
    }
    return 0;
  }
}
