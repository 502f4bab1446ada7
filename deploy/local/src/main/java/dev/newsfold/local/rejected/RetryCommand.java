package dev.newsfold.local.rejected;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import dev.newsfold.local.read.RunningQuery;
import dev.newsfold.local.settings.LocalOptions;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands a rejected input in again. */
@Command(
    name = "retry",
    description =
        "Hands an input in again, as it was, once what kept it from being used is gone, or mended.")
final class RetryCommand implements Callable<Integer> {

  @Mixin private LocalOptions options = new LocalOptions();

  @Parameters(paramLabel = "ID")
  private String id = "";

  @Option(
      names = "--with",
      paramLabel = "FILE",
      description = "What to send instead: what show wrote, mended.")
  private @Nullable Path mended;

  @Override
  public Integer call() throws IOException {
    RunningQuery query = RunningQuery.of(options);
    RejectedInput input = RejectedInput.of(query.get(RejectedInput.path(id)));
    if (mended != null) {
      input = input.mended(Files.readAllBytes(mended));
    }
    Answer answer = send(input, query.settings());
    if (!answer.isOk()) {
      throw new IOException(answer.problem());
    }
    return report(answer.body());
  }

  private Answer send(RejectedInput input, LocalSettings settings) throws IOException {
    if (input.isRecord()) {
      // It was of use to ingest, which would not read the same again.
      String articles = "/api/articles" + (mended == null ? "?again=true" : "");
      return RestClient.post(settings.ingest(articles), "application/json", input.article());
    }
    Path folder = Files.createTempDirectory("newsfold-retry");
    Path file = Files.write(folder.resolve(input.fileName()), input.bytes());
    try {
      return RestClient.upload(settings.ingest("/api/files"), file);
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  /** Of a file or of the only file of a list. */
  private int report(JsonNode answer) {
    JsonNode report = answer.has("items") ? answer.path("items").path(0) : answer;
    if (options.json()) {
      System.out.println(report);
    } else {
      System.out.println("articles taken: " + report.path("articleIds").size());
      report
          .path("rejections")
          .forEach(part -> System.err.println("newsfold: " + part.path("reason").asText()));
    }
    return report.path("rejections").isEmpty() ? 0 : 1;
  }
}
