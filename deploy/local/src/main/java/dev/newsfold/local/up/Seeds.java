package dev.newsfold.local.up;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import dev.newsfold.local.read.SearchProgress;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The articles that Newsfold is shown when it starts, and what it has made of them so far. */
final class Seeds {

  /** Ingest names a file by half of its SHA-256. */
  private static final int FILE_ID_LENGTH = 32;

  private static final int POLL_MILLISECONDS = 50;

  /** Enrich publishes what it finds every 100 ms; what is alike for this long is settled. */
  private static final int SETTLED_AFTER_POLLS = 8;

  private static final int PATIENCE_MILLISECONDS = 120_000;

  private final LocalSettings settings;
  private final List<Path> files;

  private Seeds(LocalSettings settings, List<Path> files) {
    this.settings = settings;
    this.files = files;
  }

  static Seeds of(Path folder, LocalSettings settings) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return new Seeds(
          settings, found.filter(path -> path.toString().endsWith(".txt")).sorted().toList());
    }
  }

  /** Puts copies into the inbox; each appears there whole or not at all. */
  void drop() throws IOException {
    Files.createDirectories(settings.inbox());
    for (Path file : files) {
      String name = file.getFileName().toString();
      Path part = settings.inbox().resolve("." + name + ".part");
      Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, settings.inbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Waits until every article can be queried, the stories have stopped changing, and searches find
   * them as they are.
   */
  void awaitAnswers() throws IOException, InterruptedException, StartFailedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
    List<String> articles = new ArrayList<>();
    for (Path file : files) {
      articles.addAll(awaitArticles(file, end));
    }
    Map<String, Integer> before = Map.of();
    int alike = 0;
    while (alike < SETTLED_AFTER_POLLS) {
      Map<String, Integer> versions = storyVersions(articles);
      boolean unchanged = !versions.isEmpty() && versions.equals(before);
      alike = unchanged ? alike + 1 : 0;
      before = versions;
      pause(end);
    }
    awaitSearch(end);
  }

  private void awaitSearch(long end) throws InterruptedException, StartFailedException {
    long last = Long.MAX_VALUE;
    while (true) {
      Optional<SearchProgress> progress = SearchProgress.in(ask(settings.query("/api/stream")));
      if (progress.isPresent()) {
        last = Math.min(last, progress.get().stored());
        if (progress.get().found() >= last) {
          return;
        }
      }
      pause(end);
    }
  }

  private List<String> awaitArticles(Path file, long end)
      throws IOException, InterruptedException, StartFailedException {
    String id = fileId(file);
    while (true) {
      JsonNode answer = ask(settings.ingest("/api/files/" + id));
      if (!answer.path("state").asText("received").equals("received")) {
        List<String> articles = new ArrayList<>();
        answer.path("articleIds").forEach(article -> articles.add(article.asText()));
        return articles;
      }
      pause(end);
    }
  }

  /** By story; empty while an article is missing, or its story does not list it yet. */
  private Map<String, Integer> storyVersions(List<String> articles) {
    Map<String, Integer> versions = new TreeMap<>();
    for (String article : articles) {
      JsonNode found = ask(settings.query("/api/articles/" + article));
      if (found.isMissingNode()) {
        return Map.of();
      }
      JsonNode story = ask(settings.query("/api/stories/" + found.path("storyId").asText()));
      boolean listed = false;
      for (JsonNode report : story.path("articles")) {
        listed |= report.path("id").asText().equals(article);
      }
      if (!listed) {
        return Map.of();
      }
      versions.put(story.path("id").asText(), story.path("version").asInt());
    }
    return versions;
  }

  /** What a service answers; nothing while it is just being started again. */
  private static JsonNode ask(URI uri) {
    try {
      Answer answer = RestClient.get(uri);
      return answer.isOk() ? answer.body() : MissingNode.getInstance();
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static void pause(long end) throws InterruptedException, StartFailedException {
    if (System.currentTimeMillis() > end) {
      throw new StartFailedException(
          "the seeds are not answered after " + PATIENCE_MILLISECONDS / 1000 + " s");
    }
    Thread.sleep(POLL_MILLISECONDS);
  }

  private static String fileId(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash).substring(0, FILE_ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
