package dev.newsfold.local.downstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.newsfold.backing.kafka.BrokerSettings;
import dev.newsfold.backing.kafka.KafkaBroker;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Evidence;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.Change;
import dev.newsfold.contracts.Topics;
import dev.newsfold.topics.TopicCreation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the consumers that README shows, against a real broker. */
class DownstreamTest {

  private static final String LOOPBACK = "127.0.0.1";
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  @TempDir static Path folder;

  private static KafkaBroker broker;

  @BeforeAll
  static void oneStoryIsCommittedAndOneTakenBack() throws Exception {
    broker =
        KafkaBroker.start(
            new BrokerSettings(folder.resolve("kafka"), LOOPBACK, freePort(), freePort()));
    TopicCreation.createOn(broker.bootstrapServers(), Topics.ALL);
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "a-test");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(record(story("s-taken-back"))).get();
      producer.abortTransaction();
      producer.beginTransaction();
      producer.send(record(story("s-1"))).get();
      producer.commitTransaction();
    }
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void isReadByAFewLinesOfJava() throws Exception {
    // given
    Path output = folder.resolve("java.out");

    // when
    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoryReader.class.getName(),
                broker.bootstrapServers(),
                "my-team")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    // then
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> Files.readString(output).contains("s-1, version 1: Ministers meet"));
      assertThat(output).content().doesNotContain("s-taken-back");
    } finally {
      reader.destroyForcibly().waitFor();
    }
  }

  @Test
  void isReadByKcat() throws Exception {
    assumeTrue(isInstalled("kcat"), "kcat is not installed: apt-get install kcat");
    // given
    Path script =
        Path.of(DownstreamTest.class.getResource("read-stories.sh").toURI()).toAbsolutePath();

    // when
    Process reader =
        new ProcessBuilder("sh", script.toString(), broker.bootstrapServers(), "-e")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("kcat.out").toFile())
            .start();

    // then
    assertThat(reader.waitFor(30, TimeUnit.SECONDS)).isTrue();
    List<String> lines = Files.readAllLines(folder.resolve("kcat.out"), UTF_8);
    assertThat(lines).singleElement().asString().startsWith("s-1 {\"id\":\"s-1\"");
    assertThat(JSON.readValue(lines.get(0).substring(4), Story.class)).isEqualTo(story("s-1"));
  }

  private static boolean isInstalled(String program) throws Exception {
    try {
      return new ProcessBuilder(program, "-V")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static ProducerRecord<String, String> record(Story story) throws IOException {
    return new ProducerRecord<>(Topics.STORIES, 0, story.id(), JSON.writeValueAsString(story));
  }

  private static Story story(String id) {
    ResolvedDate unknown =
        new ResolvedDate(null, null, Precision.UNKNOWN, new Evidence("none", "", "No date."));
    return new Story(
        id,
        1,
        1,
        "en",
        Story.State.OPEN,
        null,
        new Change(Change.Kind.OPENED, "A test says so."),
        "Ministers meet in Vienna",
        unknown,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        1,
        0,
        "l-1",
        "Ministers, Vienna",
        List.of(),
        Instant.parse("2025-03-06T08:00:00Z"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }
}
