package dev.newsfold.local.up;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is said when all is healthy: what there is, and where. */
record Greeting(LocalSettings settings, double seconds) {

  void print(PrintStream out, boolean json) throws IOException {
    Map<String, Object> values = values();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(values));
      return;
    }
    out.printf(
        "Newsfold is up after %.1f s: articles %s, stories %s, storylines %s%n",
        seconds, values.get("articles"), values.get("stories"), values.get("storylines"));
    for (String name : new String[] {"page", "rest", "upload", "kafka", "postgres", "inbox"}) {
      out.printf("  %-9s %s%n", name, values.get(name));
    }
    out.println("Stop it with Ctrl-C or: newsfold down");
  }

  private Map<String, Object> values() throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("seconds", seconds);
    for (String list : new String[] {"articles", "stories", "storylines"}) {
      values.put(list, RestClient.get(settings.query("/api/" + list)).body().path("total").asInt());
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
