package dev.newsfold.local.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.settings.LocalOptions;
import dev.newsfold.local.terminal.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a story with its reports. */
@Command(name = "story", description = "Shows a story with its reports.")
public final class StoryCommand implements Callable<Integer> {

  @Mixin private LocalOptions options = new LocalOptions();

  @Parameters(paramLabel = "ID")
  private String id = "";

  @Override
  public Integer call() throws IOException {
    JsonNode story = RunningQuery.of(options).get("/api/stories/" + URLEncoder.encode(id, UTF_8));
    if (options.json()) {
      System.out.println(story);
      return 0;
    }
    print(story, System.out);
    return 0;
  }

  private static void print(JsonNode story, PrintStream out) {
    out.println(story.path("headline").asText());
    Table facts = new Table("", "");
    facts.add("event", story.path("eventDate").path("date").asText("-"));
    facts.add("place", story.path("place").path("name").asText("-"));
    facts.add("people", names(story.path("people")));
    facts.add("organisations", names(story.path("organisations")));
    facts.add(
        "reports",
        "%d independent, %d copies"
            .formatted(story.path("independentReports").asInt(), story.path("copies").asInt()));
    facts.add("storyline", story.path("storylineName").asText("-"));
    facts.print(out);
    out.println();
    Table reports = new Table("PUBLISHED", "SOURCE", "HEADLINE", "ARTICLE");
    for (JsonNode article : story.path("articles")) {
      reports.add(
          article.path("published").path("date").asText("-"),
          article.path("source").asText("-"),
          article.path("headline").asText("-"),
          article.path("id").asText());
    }
    reports.print(out);
  }

  private static String names(JsonNode tags) {
    List<String> names = new ArrayList<>();
    tags.forEach(tag -> names.add(tag.path("name").asText()));
    return names.isEmpty() ? "-" : String.join(", ", names);
  }
}
