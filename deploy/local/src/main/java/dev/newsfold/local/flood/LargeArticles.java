package dev.newsfold.local.flood;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.torture.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands in articles as large as they may be, one after another, and one that is larger. */
record LargeArticles(LocalSettings settings, Path folder, Consumer<String> voice) {

  /** Below the time that Kafka gives a reader of the topic for what it reads at a time. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int POLL_MILLISECONDS = 100;

  Check run() throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>();
    for (LargeText text : LargeText.all()) {
      long start = System.nanoTime();
      JsonNode report = upload(text);
      String became = becameOf(report, start);
      voice.accept(
          "%s: %s after %.1f s".formatted(text.name(), became, (System.nanoTime() - start) / 1e9));
      if (became.isEmpty()) {
        wrong.add(text.name() + " is neither stored nor rejected");
      }
    }
    JsonNode refused = upload(LargeText.tooLarge()).path("rejections").path(0);
    if (!refused.path("code").asText().equals("too-large")) {
      wrong.add("a larger one is not rejected as such: " + refused);
    }
    voice.accept("a larger one: " + refused.path("reason").asText());
    return new Check("articles of 4 MB stored or rejected", 0, 0, wrong);
  }

  private JsonNode upload(LargeText text) throws IOException {
    Path file = folder.resolve(text.name());
    Files.writeString(file, text.text());
    try {
      Answer answer = RestClient.upload(settings.ingest("/api/files"), file);
      return answer.isOk() ? answer.body().path("items").path(0) : answer.body();
    } finally {
      Files.delete(file);
    }
  }

  /** In words; empty where nothing came of it in time. */
  private String becameOf(JsonNode report, long start) throws IOException, InterruptedException {
    if (report.path("articleIds").isEmpty()) {
      return "rejected, " + report.path("rejections").path(0).path("reason").asText();
    }
    String id = report.path("articleIds").path(0).asText();
    while (System.nanoTime() - start < PATIENCE.toNanos()) {
      if (RestClient.get(settings.query("/api/articles/" + id)).isOk()) {
        return "stored";
      }
      Optional<String> reason = rejection(report.path("name").asText());
      if (reason.isPresent()) {
        return "rejected, " + reason.get();
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
    return "";
  }

  private Optional<String> rejection(String name) throws IOException {
    JsonNode items = RestClient.get(settings.query("/api/rejected?limit=200")).body().path("items");
    for (JsonNode item : items) {
      if (item.path("file").asText().equals(name)) {
        return Optional.of(item.path("reason").asText());
      }
    }
    return Optional.empty();
  }
}
