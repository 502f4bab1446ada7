package dev.newsfold.local.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.contracts.Topics;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * Corrects stories by REST, at random, and takes some of it back. Whatever is killed meanwhile, it
 * says each word again until it is taken or refused.
 */
final class Editor {

  private static final String NAME = "Eva";
  private static final int PAUSE_MILLISECONDS = 300;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalSettings settings;
  private final Random random;
  private final List<Said> standing = new ArrayList<>();

  /** The ids of the corrections that were taken. */
  private final List<String> taken = new ArrayList<>();

  /** A correction that was taken. */
  private record Said(String storyId, String id) {}

  /** A request that is made again as long as nobody knows what became of it. */
  @FunctionalInterface
  private interface Request {
    Answer send() throws IOException;
  }

  Editor(LocalSettings settings, Random random) {
    this.settings = settings;
    this.random = random;
  }

  /** Begins to speak; done once so many words are said and all of them are followed. */
  CompletableFuture<List<String>> start(int words) {
    CompletableFuture<List<String>> done = new CompletableFuture<>();
    Thread thread = new Thread(() -> say(words, done), "editor");
    thread.setDaemon(true);
    thread.start();
    return done;
  }

  private void say(int words, CompletableFuture<List<String>> done) {
    try {
      for (int word = 1; word <= words; word++) {
        if (standing.isEmpty() || random.nextInt(4) > 0) {
          correct("word-" + word);
        } else {
          takeBack(standing.remove(random.nextInt(standing.size())));
        }
        Thread.sleep(PAUSE_MILLISECONDS);
      }
      new GroupOffsets(settings.bootstrapServers(), LagWatch.GROUP).await(Topics.CORRECTIONS);
      done.complete(List.copyOf(taken));
    } catch (IOException | InterruptedException | RuntimeException e) {
      done.completeExceptionally(e);
    }
  }

  private void correct(String key) throws IOException, InterruptedException {
    List<JsonNode> stories = new ArrayList<>(stories());
    if (stories.size() < 2) {
      return;
    }
    Collections.shuffle(stories, random);
    String id = stories.get(0).path("id").asText();
    byte[] body = JSON.writeValueAsBytes(request(stories.get(0), stories.get(1)));
    Answer answer =
        untilKnown(
            () ->
                RestClient.post(
                    settings.query("/api/stories/" + id + "/corrections"),
                    "application/json",
                    body,
                    Map.of("Idempotency-Key", key)));
    if (answer.isOk()) {
      String correction = answer.body().path("id").asText();
      taken.add(correction);
      standing.add(new Said(id, correction));
    }
  }

  private ObjectNode request(JsonNode story, JsonNode into) {
    List<String> ids = new ArrayList<>();
    story.path("articles").forEach(article -> ids.add(article.path("id").asText()));
    Collections.shuffle(ids, random);
    ObjectNode request = JSON.createObjectNode().put("editor", NAME);
    int drawn = random.nextInt(3);
    if (drawn == 0 && ids.size() > 1) {
      return some(request.put("kind", "split"), ids.subList(0, random.nextInt(1, ids.size())));
    }
    request.put("into", into.path("id").asText());
    return drawn == 1
        ? request.put("kind", "merge")
        : some(request.put("kind", "move"), ids.subList(0, random.nextInt(1, ids.size() + 1)));
  }

  private static ObjectNode some(ObjectNode request, List<String> ids) {
    ArrayNode articles = request.putArray("articles");
    ids.forEach(articles::add);
    return request;
  }

  private void takeBack(Said said) throws IOException, InterruptedException {
    untilKnown(
        () ->
            RestClient.delete(
                settings.query(
                    "/api/stories/%s/corrections/%s?editor=%s"
                        .formatted(said.storyId(), said.id(), NAME))));
  }

  private List<JsonNode> stories() throws InterruptedException {
    while (true) {
      try {
        return Outcome.export(settings, "stories", List.of("id", "articles"));
      } catch (IOException e) {
        Thread.sleep(PAUSE_MILLISECONDS);
      }
    }
  }

  private static Answer untilKnown(Request request) throws InterruptedException {
    while (true) {
      try {
        Answer answer = request.send();
        if (answer.status() < HttpURLConnection.HTTP_INTERNAL_ERROR) {
          return answer;
        }
      } catch (IOException e) {
        // It was killed: whether it has taken the word, nobody knows.
      }
      Thread.sleep(PAUSE_MILLISECONDS);
    }
  }
}
