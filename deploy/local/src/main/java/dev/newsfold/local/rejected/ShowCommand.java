package dev.newsfold.local.rejected;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.read.RunningQuery;
import dev.newsfold.local.settings.LocalOptions;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the input as it came in, to be mended. */
@Command(
    name = "show",
    description = "Writes the input as it came in to standard output, and what is wrong with it.")
final class ShowCommand implements Callable<Integer> {

  @Mixin private LocalOptions options = new LocalOptions();

  @Parameters(paramLabel = "ID")
  private String id = "";

  @Override
  public Integer call() throws IOException {
    JsonNode rejected = RunningQuery.of(options).get(RejectedInput.path(id));
    if (options.json()) {
      System.out.println(rejected);
      return 0;
    }
    System.err.println(
        "rejected by " + rejected.path("stage").asText() + ": " + rejected.path("reason").asText());
    System.out.write(RejectedInput.of(rejected).bytes());
    System.out.flush();
    return 0;
  }
}
