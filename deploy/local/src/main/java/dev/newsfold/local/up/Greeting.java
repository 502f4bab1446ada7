package dev.newsfold.local.up;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said when all is healthy: what there is, and where. */
record Greeting(LocalSettings settings, double seconds) {

  private static final List<String> LISTS = List.of("articles", "stories", "storylines");

  private static final List<Integer> KEY_NEEDED =
      List.of(HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN);

  private static final String UNANSWERED = "what is in it is not answered just now: ";

  /**
   * What there is.
   *
   * @param totals of each list; empty where they are not told
   * @param otherwise why they are not
   */
  private record Contents(Map<String, Integer> totals, String otherwise) {

    String inWords() {
      return totals.isEmpty()
          ? otherwise
          : totals.entrySet().stream()
              .map(list -> list.getKey() + " " + list.getValue())
              .collect(Collectors.joining(", "));
    }
  }

  void print(PrintStream out, boolean json) throws IOException {
    Contents contents = contents();
    Map<String, String> places = places();
    if (json) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("seconds", seconds);
      values.putAll(contents.totals());
      values.putAll(places);
      out.println(new ObjectMapper().writeValueAsString(values));
      return;
    }
    out.printf("Newsfold is up after %.1f s: %s%n", seconds, contents.inWords());
    for (String name : new String[] {"page", "rest", "upload", "kafka", "postgres", "inbox"}) {
      out.printf("  %-9s %s%n", name, places.get(name));
    }
    out.println("Stop it with Ctrl-C or: newsfold down");
  }

  /** A service that fails again by now is started again: that is no reason to end here. */
  private Contents contents() {
    Map<String, Integer> totals = new LinkedHashMap<>();
    try {
      for (String list : LISTS) {
        Answer answer = RestClient.get(settings.query("/api/" + list));
        if (!answer.isOk()) {
          return new Contents(Map.of(), reason(answer));
        }
        totals.put(list, answer.body().path("total").asInt());
      }
      return new Contents(totals, "");
    } catch (IOException e) {
      return new Contents(Map.of(), UNANSWERED + e.getMessage());
    }
  }

  private static String reason(Answer answer) {
    return KEY_NEEDED.contains(answer.status())
        ? "a key is needed to see what is in it (--key, or NEWSFOLD_KEY)"
        : UNANSWERED + answer.problem();
  }

  private Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("page", settings.query("/").toString());
    places.put("rest", settings.query("/api").toString());
    places.put("upload", settings.ingest("/api").toString());
    places.put("kafka", settings.bootstrapServers());
    places.put("postgres", ServicePrograms.jdbcUrl(settings));
    places.put("postgresPassword", settings.data().postgresPassword().toString());
    places.put("inbox", settings.inbox().toString());
    return places;
  }
}
