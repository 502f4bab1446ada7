package dev.newsfold.local.up;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said when all is healthy: what there is, and where. */
record Greeting(LocalSettings settings, double seconds) {

  private static final List<String> LISTS = List.of("articles", "stories", "storylines");

  void print(PrintStream out, boolean json) throws IOException {
    Map<String, Object> values = values();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(values));
      return;
    }
    out.printf("Newsfold is up after %.1f s: %s%n", seconds, counts(values));
    for (String name : new String[] {"page", "rest", "upload", "kafka", "postgres", "inbox"}) {
      out.printf("  %-9s %s%n", name, values.get(name));
    }
    out.println("Stop it with Ctrl-C or: newsfold down");
  }

  private static String counts(Map<String, Object> values) {
    return values.containsKey(LISTS.get(0))
        ? LISTS.stream()
            .map(list -> list + " " + values.get(list))
            .collect(Collectors.joining(", "))
        : "a key is needed to see what is in it (--key, or NEWSFOLD_KEY)";
  }

  private Map<String, Object> values() throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("seconds", seconds);
    for (String list : LISTS) {
      Answer answer = RestClient.get(settings.query("/api/" + list));
      if (answer.isOk()) {
        values.put(list, answer.body().path("total").asInt());
      }
    }
    values.put("page", settings.query("/").toString());
    values.put("rest", settings.query("/api").toString());
    values.put("upload", settings.ingest("/api").toString());
    values.put("kafka", settings.bootstrapServers());
    values.put("postgres", ServicePrograms.jdbcUrl(settings));
    values.put("postgresPassword", settings.data().postgresPassword().toString());
    values.put("inbox", settings.inbox().toString());
    return values;
  }
}
