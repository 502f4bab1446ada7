package dev.newsfold.local.flood;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsfold.contracts.Topic;
import dev.newsfold.contracts.Topics;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.made.MadeArticle;
import dev.newsfold.local.made.MadeNews;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.torture.Check;
import dev.newsfold.local.torture.Drained;
import dev.newsfold.local.torture.Records;
import dev.newsfold.local.torture.TestSubject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes poison on every topic, and looks where it went. It is made of a report of the event that
 * the first articles of the same seed report, too: what it does to a story is seen on them.
 */
final class Poisoning {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGEST = 9_000_000;

  /** Some large ones are there as well, of which hundreds would not fit into memory. */
  private static final int ENOUGH = 50_000;

  /** Whatever those who read may hold of it: none of it may stand in the way of an answer. */
  private static final List<String> QUESTIONS =
      List.of(
          "/api/articles?limit=200",
          "/api/articles?limit=200&sort=oldest&facets=people,places",
          "/api/articles?q=long&limit=200",
          "/api/stories?limit=200",
          "/api/storylines?limit=200",
          "/api/tags?type=person",
          "/api/rejected?limit=200",
          "/api/articles/export?format=ndjson",
          "/api/articles/export?format=ninjs",
          "/api/stories/export?format=csv",
          "/api/articles.atom?q=long");

  private final TestSubject subject;
  private final LocalSettings settings;
  private final Drained drained;
  private final long seed;
  private final Consumer<String> voice;
  private final List<Sent> sent = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  /**
   * A poison that is in Kafka.
   *
   * @param address as the services call it
   * @param rejectionIds one of them is that of its rejection
   */
  private record Sent(
      String what,
      @Nullable String key,
      boolean isSurelyUnusable,
      String address,
      Set<String> rejectionIds) {

    static Sent of(Poison poison, RecordMetadata at) {
      String address = at.topic() + "/" + at.partition() + "/" + at.offset();
      byte[] value = poison.value() == null ? new byte[0] : poison.value();
      return new Sent(
          poison.what(),
          poison.key(),
          poison.isSurelyUnusable(),
          address,
          Set.of(
              UUID.nameUUIDFromBytes(address.getBytes(UTF_8)).toString(),
              UUID.nameUUIDFromBytes(value).toString()));
    }

    boolean isOn(String topic) {
      return address.startsWith(topic + "/");
    }
  }

  Poisoning(TestSubject subject, Drained drained, long seed, Consumer<String> voice) {
    this.subject = subject;
    this.settings = subject.settings();
    this.drained = drained;
    this.seed = seed;
    this.voice = voice;
  }

  /** Returns when all of it is dealt with. */
  Check run() throws IOException, InterruptedException {
    prepare();
    for (Topic topic : Topics.ALL) {
      send(topic);
      if (!drained.await()) {
        wrong.add("after the poison of " + topic.name() + ": " + drained.whatWaits());
      }
    }
    handIn(MadeNews.of(new Random(~seed), 1).articles().get(0), "after-poison");
    if (!drained.await()) {
      wrong.add("an article after all of the poison: " + drained.whatWaits());
    }
    ask();
    lookForIt();
    return new Check("poison on every topic, none in the way", 0, 0, wrong);
  }

  /** So that each topic has a real record to spoil. */
  private void prepare() throws IOException, InterruptedException {
    MadeArticle article = MadeNews.of(new Random(seed), 1).articles().get(0);
    handIn(article, "poisoned");
    handIn("/api/articles", "application/json", "{\"text\": ");
    handIn(
        "/api/feeds",
        "application/json",
        "{\"url\": \"http://poison.invalid/rss\", \"every\": \"PT1H\"}");
    if (!drained.await()) {
      wrong.add("before any poison: " + drained.whatWaits());
    }
  }

  private void handIn(MadeArticle article, String name) throws IOException {
    handIn(
        "/api/articles", "application/json", article.at("https://poison.example/" + name).json());
  }

  private void handIn(String path, String mediaType, String body) throws IOException {
    RestClient.post(settings.ingest(path), mediaType, body.getBytes(UTF_8));
  }

  private void send(Topic topic) throws IOException, InterruptedException {
    int before = sent.size();
    List<Poison> all = new ArrayList<>(Poison.unusable(topic.name()));
    all.addAll(Poison.spoiled(topic.name(), realRecord(topic)));
    try (KafkaProducer<String, byte[]> producer = producer()) {
      for (Poison poison : all) {
        ProducerRecord<String, byte[]> record =
            new ProducerRecord<>(poison.topic(), poison.key(), poison.value());
        if (poison.value() == null || poison.value().length <= topic.maxMessageBytes()) {
          sent.add(Sent.of(poison, producer.send(record).get()));
        }
      }
    } catch (ExecutionException e) {
      throw new IOException("poison was not taken by Kafka: " + e.getMessage(), e);
    }
    voice.accept("%d records of poison on %s".formatted(sent.size() - before, topic.name()));
  }

  private ObjectNode realRecord(Topic topic) throws IOException {
    List<ObjectNode> found = new ArrayList<>();
    Records.read(
        settings.bootstrapServers(),
        topic.name(),
        record -> {
          boolean isSmall = record.value() != null && record.value().length < ENOUGH;
          if (found.isEmpty() && isSmall) {
            found.add(JSON.readValue(record.value(), ObjectNode.class));
          }
        });
    // Nobody has corrected anything yet.
    return found.isEmpty() ? correction() : found.get(0);
  }

  private static ObjectNode correction() throws IOException {
    return JSON.readValue(
        """
        {"id": "c", "kind": "split", "language": "en", "storyId": "s", "articleIds": ["a"],
         "stayingArticleIds": ["b"], "intoStoryId": "t", "receivingArticleIds": [],
         "editor": "Eva", "note": "no", "madeAt": "2025-01-01T00:00:00Z"}
        """,
        ObjectNode.class);
  }

  private KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.bootstrapServers(),
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            LARGEST),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  /**
   * It is in {@code articles.rejected}, or, where it stands on a topic that its reader cannot
   * reject from, in the log of its reader.
   */
  private void lookForIt() throws IOException {
    Set<String> rejected = new HashSet<>();
    Records.read(
        settings.bootstrapServers(),
        Topics.ARTICLES_REJECTED,
        record -> {
          if (record.key() != null) {
            rejected.add(new String(record.key(), UTF_8));
          }
        });
    String logged =
        Files.readString(settings.data().log("query"))
            + Files.readString(settings.data().log("ingest"));
    int refused = 0;
    for (Sent one : sent) {
      boolean isRefused =
          one.rejectionIds().stream().anyMatch(rejected::contains)
              || logged.contains("Passed over: " + one.address() + ",");
      refused += isRefused ? 1 : 0;
      if (one.isSurelyUnusable() && !isRefused) {
        wrong.add("%s in %s is neither rejected nor logged".formatted(one.what(), one.address()));
      }
    }
    voice.accept(
        "poison in all: %d records, %d of them refused with a reason, the others were of use"
            .formatted(sent.size(), refused));
  }

  private void ask() throws IOException {
    for (String question : QUESTIONS) {
      ask(settings.query(question));
    }
    for (Sent one : sent) {
      if (one.isOn(Topics.INGEST_FILES)) {
        ask(settings.ingest("/api/files/" + one.key()));
      }
    }
    ask(settings.ingest("/api/feeds"));
    for (String name : List.of("ingest", "enrich", "query")) {
      int starts = subject.starts(name);
      if (starts != 1) {
        wrong.add("%s was started %d times".formatted(name, starts));
      }
    }
  }

  private void ask(URI question) throws IOException {
    RestClient.Answer answer =
        RestClient.download(question, body -> body.transferTo(OutputStream.nullOutputStream()));
    if (answer.status() >= 500) {
      wrong.add(question + " is answered with " + answer.status() + ", " + answer.problem());
    }
  }
}
