package dev.newsfold.local.rejected;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.read.RunningQuery;
import dev.newsfold.local.settings.LocalOptions;
import dev.newsfold.local.terminal.Table;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what could not be used, the newest first. */
@Command(name = "list", description = "Lists what could not be used, the newest first.")
final class ListCommand implements Callable<Integer> {

  @Mixin private LocalOptions options = new LocalOptions();

  @Option(names = "--limit", paramLabel = "N", description = "At most so many, 1 to 200.")
  private int limit = 20;

  @Override
  public Integer call() throws IOException {
    JsonNode page = RunningQuery.of(options).get("/api/rejected?limit=" + limit);
    if (options.json()) {
      System.out.println(page);
      return 0;
    }
    Table table = new Table("ID", "STAGE", "REASON");
    for (JsonNode rejected : page.path("items")) {
      table.add(
          rejected.path("id").asText(),
          rejected.path("stage").asText(),
          rejected.path("reason").asText());
    }
    table.print(System.out);
    System.err.println(page.path("total").asText() + " rejected");
    return 0;
  }
}
