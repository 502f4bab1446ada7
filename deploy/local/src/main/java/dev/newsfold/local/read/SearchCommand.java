package dev.newsfold.local.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.settings.LocalOptions;
import dev.newsfold.local.terminal.Table;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the articles. */
@Command(name = "search", description = "Searches the articles, as on the web: words, \"…\", -.")
public final class SearchCommand implements Callable<Integer> {

  @Mixin private LocalOptions options = new LocalOptions();

  @Parameters(arity = "1..*", paramLabel = "WORDS")
  private List<String> words = List.of();

  @Option(names = "--limit", paramLabel = "N", description = "At most so many, 1 to 200.")
  private int limit = 20;

  @Override
  public Integer call() throws IOException {
    String query = URLEncoder.encode(String.join(" ", words), UTF_8);
    JsonNode page = RunningQuery.of(options).get("/api/articles?q=" + query + "&limit=" + limit);
    if (options.json()) {
      System.out.println(page);
      return 0;
    }
    Table table = new Table("EVENT", "SOURCE", "HEADLINE", "STORY");
    for (JsonNode article : page.path("items")) {
      table.add(
          article.path("eventDate").path("date").asText("-"),
          article.path("source").asText("-"),
          article.path("headline").asText(),
          article.path("storyId").asText());
    }
    table.print(System.out);
    System.err.println(page.path("total").asText() + " found");
    return 0;
  }
}
