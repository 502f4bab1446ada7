package dev.newsfold.local.flood;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.Topics;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.made.MadeArticle;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.torture.Check;
import dev.newsfold.local.torture.Records;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks whether made-up news arrived, each once; by their numbers, since there are many. */
record Arrived(LocalSettings settings, BitSet expected) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int EXAMPLES = 1_000;

  private interface Taker {
    void take(JsonNode value) throws IOException;
  }

  /** How often each was seen, up to twice. */
  private static final class Seen {
    private final BitSet once = new BitSet();
    private final BitSet again = new BitSet();

    void add(JsonNode article) {
      MadeArticle.numberIn(article.path("url").asText())
          .ifPresent(
              number -> {
                if (once.get(number)) {
                  again.set(number);
                }
                once.set(number);
              });
    }
  }

  List<Check> checks() throws IOException {
    Map<String, String> storyOf = new HashMap<>();
    return List.of(
        eachOnce("articles.raw", seen -> records(Topics.ARTICLES_RAW, seen::add)),
        eachOnce("articles.enriched", seen -> records(Topics.ARTICLES_ENRICHED, seen::add)),
        eachOnce(
            "articles in the tables",
            seen ->
                export(
                    "articles",
                    article -> {
                      seen.add(article);
                      if (isMade(article)) {
                        storyOf.put(article.path("id").asText(), article.path("storyId").asText());
                      }
                    })),
        eachInOneStory(storyOf),
        versions());
  }

  private interface Source {
    void readTo(Seen seen) throws IOException;
  }

  private Check eachOnce(String place, Source source) throws IOException {
    Seen seen = new Seen();
    source.readTo(seen);
    BitSet lost = (BitSet) expected.clone();
    lost.andNot(seen.once);
    BitSet strange = (BitSet) seen.once.clone();
    strange.andNot(expected);
    List<String> wrong = new ArrayList<>();
    tell(lost, "number %d is not there", wrong);
    tell(seen.again, "number %d is there more than once", wrong);
    tell(strange, "number %d was never handed in", wrong);
    return new Check(place + ", each once", lost.cardinality(), seen.again.cardinality(), wrong);
  }

  private static void tell(BitSet numbers, String sentence, List<String> wrong) {
    numbers.stream().limit(EXAMPLES).forEach(number -> wrong.add(sentence.formatted(number)));
  }

  private Check eachInOneStory(Map<String, String> storyOf) throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<String, String> left = new HashMap<>(storyOf);
    export(
        "stories",
        story -> {
          String id = story.path("id").asText();
          for (JsonNode article : story.path("articles")) {
            String articleId = article.path("id").asText();
            String its = left.remove(articleId);
            if (storyOf.containsKey(articleId) && !id.equals(its)) {
              wrong.add("%s is in %s, and says %s".formatted(articleId, id, its));
            }
          }
        });
    left.forEach((article, story) -> wrong.add("%s is not in its %s".formatted(article, story)));
    return new Check("each article in one story", 0, 0, wrong);
  }

  /** Those of the stories of poison may be anything. */
  private Check versions() throws IOException {
    Map<String, Integer> last = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    records(
        Topics.STORIES,
        story -> {
          String id = story.path("id").asText();
          int version = story.path("version").asInt();
          if (!story.toString().contains("poison")
              && id.startsWith("s-")
              && version != last.getOrDefault(id, 0) + 1) {
            wrong.add("%s: version %d follows %s".formatted(id, version, last.get(id)));
          }
          last.put(id, version);
        });
    return new Check("stories, versions without a gap", 0, 0, wrong);
  }

  private static boolean isMade(JsonNode article) {
    return MadeArticle.numberIn(article.path("url").asText()).isPresent();
  }

  private void records(String topic, Taker taker) throws IOException {
    Records.read(
        settings.bootstrapServers(),
        topic,
        record -> {
          JsonNode value = record.value() == null ? null : json(record.value());
          if (value != null) {
            taker.take(value);
          }
        });
  }

  /** Null where it is poison. */
  private static @Nullable JsonNode json(byte[] value) {
    try {
      return JSON.readTree(value);
    } catch (IOException e) {
      return null;
    }
  }

  private void export(String what, Taker taker) throws IOException {
    RestClient.download(
        settings.query("/api/" + what + "/export?format=ndjson"),
        body -> {
          BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8));
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            taker.take(JSON.readTree(line));
          }
        });
  }
}
