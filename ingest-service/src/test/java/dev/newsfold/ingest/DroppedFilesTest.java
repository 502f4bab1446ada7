package dev.newsfold.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.FileReport.State;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Rejection.Encoding;
import dev.newsfold.contracts.Topics;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@ServiceTest
class DroppedFilesTest {

  @ConfigProperty(name = "newsfold.inbox.folder")
  Path inbox;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Inject PublishedRecords published;

  @Test
  void arriveAsRawArticlesWithTheirAttributes() {
    // given
    String text = " date 2021-01-22 https://example.org/arrives?utm_source=x\nA headline\nA lead.";

    // when
    drop("arrives.txt", text);

    // then
    awaitDone("arrives.txt");
    ConsumerRecord<String, String> message =
        published.records(Topics.ARTICLES_RAW).stream()
            .filter(candidate -> candidate.value().contains("/arrives"))
            .findFirst()
            .orElseThrow();
    RawArticle article = published.articles("/arrives").get(0);
    FileReport report = published.reports("arrives.txt").get(0);
    assertThat(message.key()).isEqualTo(article.id());
    assertThat(headers(message))
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_id", report.id() + "-1")
        .containsEntry("ce_source", "/newsfold/ingest")
        .containsEntry("ce_type", "dev.newsfold.article.received")
        .containsEntry("ce_subject", article.id())
        .containsEntry("ce_time", article.receivedAt().toString())
        .containsEntry("content-type", "application/json");
    assertThat(message.value()).doesNotContain("null");
    assertThat(article.text()).isEqualTo(text);
    assertThat(article.headerLines()).isEqualTo(1);
    assertThat(article.published()).isEqualTo("2021-01-22");
    assertThat(article.origin())
        .isEqualTo(new Origin(Origin.Via.INBOX, "arrives.txt", report.id(), null));
    assertThat(report.state()).isEqualTo(State.PUBLISHED);
    assertThat(report.articleIds()).containsExactly(article.id());
  }

  @Test
  void changeNothingTheSecondTime() {
    // given
    drop("once.txt", "Dropped once, and then once more.");
    awaitDone("once.txt");

    // when
    drop("twice.txt", "Dropped once, and then once more.");
    drop("once.txt", "Dropped once, and then once more.");

    // then
    awaitDone("twice.txt");
    awaitDone("once-2.txt");
    assertThat(published.articles("Dropped once")).hasSize(1);
    assertThat(published.reports("twice.txt")).isEmpty();
  }

  @Test
  void areTakenUpAgainWhereTheServiceWasKilled() {
    // when the service has started

    // then
    awaitDone(WatchedFolder.LEFTOVER);
    assertThat(published.articles(WatchedFolder.LEFTOVER_TEXT))
        .singleElement()
        .extracting(article -> article.origin().file())
        .isEqualTo(WatchedFolder.LEFTOVER);
  }

  @Test
  void goOnAfterTheProducerWasFenced() {
    // given
    drop("before-fencing.txt", "Published by the first producer.");
    awaitDone("before-fencing.txt");
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "newsfold-ingest-1");
    try (var other =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      other.initTransactions();
    }

    // when
    drop("after-fencing.txt", "Published by its successor.");

    // then
    awaitDone("after-fencing.txt");
    assertThat(published.articles("Published by its successor.")).hasSize(1);
  }

  @Test
  void areRejectedLineByLine() {
    // given
    String line = "{\"text\": \"A line of lines.ndjson, number %d.\"}\n";

    // when
    drop(
        "lines.ndjson",
        line.formatted(1) + line.formatted(2) + "{\"text\": \"broken\n" + line.formatted(4));

    // then
    awaitDone("lines.ndjson");
    assertThat(published.articles("A line of lines.ndjson"))
        .extracting(article -> article.origin().place())
        .containsExactlyInAnyOrder("line 1", "line 2", "line 4");
    Rejection rejection = published.rejections("lines.ndjson").get(0);
    assertThat(rejection.reason()).startsWith("lines.ndjson, line 3 is malformed JSON at column");
    assertThat(rejection.input()).isEqualTo("{\"text\": \"broken");
    assertThat(reasonBeside("done/lines.ndjson")).contains("lines.ndjson, line 3");
    assertThat(published.reports("lines.ndjson"))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.state()).isEqualTo(State.PARTLY_PUBLISHED);
              assertThat(report.rejections())
                  .extracting(FileReport.RejectedPart::rejectionId, FileReport.RejectedPart::place)
                  .containsExactly(tuple(rejection.id(), "line 3"));
            });
  }

  @Test
  void areRejectedWithAReasonThatNamesThem() {
    // when
    drop("empty.txt", "");
    drop("binary.txt", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, (byte) 0xc3});
    drop("invalid.txt", "A report \u00c3( and more".getBytes(StandardCharsets.ISO_8859_1));
    drop("huge.txt", "x".repeat(3_000_000));

    // then
    assertRejected("empty.txt", "empty", "empty.txt is empty");
    assertRejected("binary.txt", "binary-content", "binary.txt holds binary content");
    assertRejected("invalid.txt", "invalid-encoding", "invalid.txt is not valid UTF-8 from byte 9");
    assertRejected(
        "huge.txt",
        "too-large",
        "huge.txt has 3000000 bytes, over the limit of 2097152 bytes for a file"
            + " (newsfold.ingest.max-file-size)");
    assertThat(published.rejections("binary.txt").get(0))
        .satisfies(
            rejection -> {
              assertThat(rejection.encoding()).isEqualTo(Encoding.BASE64);
              assertThat(rejection.input()).isEqualTo("f0VMRgIBAQAAAMM=");
            });
    assertThat(published.rejections("huge.txt").get(0).input()).isNull();
  }

  @Test
  void doNotHoldUpThoseAfterThem() {
    // when
    drop("bad.json", "{\"text\": 5}");
    drop("good.json", "{\"text\": \"Dropped after a bad one.\"}");

    // then
    awaitDone("good.json");
    assertRejected("bad.json", "invalid-field", "the field \"text\" is a number");
  }

  @Test
  void arriveAllWhereThereAreMany() {
    // when
    for (int i = 0; i < 1_200; i++) {
      drop("many/%04d.txt".formatted(i), "One of many, number %04d.".formatted(i));
    }

    // then
    await()
        .atMost(WatchedFolder.PATIENCE)
        .until(() -> published.articles("One of many").size() == 1_200);
    List<RawArticle> articles = published.articles("One of many");
    assertThat(articles.stream().map(RawArticle::id).distinct()).hasSize(1_200);
    awaitDone("many/1199.txt");
  }

  private void assertRejected(String name, String code, String reason) {
    await()
        .atMost(WatchedFolder.PATIENCE)
        .until(() -> Files.exists(inbox.resolve("failed").resolve(name)));
    assertThat(published.rejections(name))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.code()).isEqualTo(code);
              assertThat(rejection.reason()).contains(reason);
            });
    assertThat(reasonBeside("failed/" + name)).contains(reason).contains(code);
  }

  private String reasonBeside(String name) {
    try {
      return Files.readString(inbox.resolve(name + ".reason.txt"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void awaitDone(String name) {
    await()
        .atMost(WatchedFolder.PATIENCE)
        .until(() -> Files.exists(inbox.resolve("done").resolve(name)));
  }

  private void drop(String name, String content) {
    drop(name, content.getBytes(UTF_8));
  }

  private void drop(String name, byte[] content) {
    WatchedFolder.drop(inbox, name, content);
  }

  private static Map<String, String> headers(ConsumerRecord<String, String> message) {
    return StreamSupport.stream(message.headers().spliterator(), false)
        .collect(
            Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
  }
}
