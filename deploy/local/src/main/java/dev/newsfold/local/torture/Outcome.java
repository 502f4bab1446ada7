package dev.newsfold.local.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.contracts.Topics;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.rejected.RawArticleAgain;
import dev.newsfold.local.settings.LocalSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that came out: what the topics have, and what is answered by REST.
 *
 * @param raw the values of {@code articles.raw}
 * @param corrections the values of {@code corrections}, whole
 * @param storyVersions of {@code stories}, those of one story in their order
 * @param articles as the query service exports them
 * @param stories likewise
 */
record Outcome(
    List<JsonNode> raw,
    List<JsonNode> enriched,
    List<JsonNode> rejected,
    List<JsonNode> corrections,
    List<JsonNode> storyVersions,
    List<JsonNode> articles,
    List<JsonNode> stories) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What of a raw article it takes to hand it in again. */
  private static final List<String> RAW =
      List.of(
          "url",
          "title",
          "byline",
          "published",
          "source",
          "language",
          "mediaType",
          "text",
          "receivedAt");

  Outcome {
    raw = List.copyOf(raw);
    enriched = List.copyOf(enriched);
    rejected = List.copyOf(rejected);
    corrections = List.copyOf(corrections);
    storyVersions = List.copyOf(storyVersions);
    articles = List.copyOf(articles);
    stories = List.copyOf(stories);
  }

  static Outcome of(LocalSettings settings) throws IOException {
    String brokers = settings.bootstrapServers();
    return new Outcome(
        Records.of(brokers, Topics.ARTICLES_RAW, RAW),
        Records.of(brokers, Topics.ARTICLES_ENRICHED, List.of("url")),
        Records.of(brokers, Topics.ARTICLES_REJECTED, List.of("reason")),
        corrections(brokers),
        Records.of(brokers, Topics.STORIES, List.of("id", "version", "state")),
        export(settings, "articles", List.of("id", "url", "storyId")),
        export(settings, "stories", List.of("id", "version", "articles")));
  }

  /**
   * The raw articles in the order in which they were received, as the ingest service takes them by
   * REST.
   */
  List<String> rawAsHandedIn() {
    return raw.stream()
        .sorted(Comparator.comparing(article -> article.path("receivedAt").asText()))
        .map(RawArticleAgain::json)
        .toList();
  }

  /** Each story as the set of the addresses of its articles. */
  Set<Set<String>> groups() {
    Map<String, String> addresses = new HashMap<>();
    articles.forEach(
        article -> addresses.put(article.path("id").asText(), article.path("url").asText()));
    Set<Set<String>> groups = new HashSet<>();
    for (JsonNode story : stories) {
      Set<String> group = new HashSet<>();
      for (JsonNode article : story.path("articles")) {
        String id = article.path("id").asText();
        group.add(addresses.getOrDefault(id, id));
      }
      groups.add(group);
    }
    return groups;
  }

  private static List<JsonNode> corrections(String brokers) throws IOException {
    List<JsonNode> corrections = new ArrayList<>();
    Records.read(
        brokers, Topics.CORRECTIONS, record -> corrections.add(JSON.readTree(record.value())));
    return corrections;
  }

  static List<JsonNode> export(LocalSettings settings, String what, List<String> fields)
      throws IOException {
    List<JsonNode> exported = new ArrayList<>();
    RestClient.download(
        settings.query("/api/" + what + "/export?format=ndjson"),
        body -> {
          BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8));
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            exported.add(JSON.readValue(line, ObjectNode.class).retain(fields));
          }
        });
    return exported;
  }
}
