package dev.newsfold.backing.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.newsfold.contracts.Topic;
import dev.newsfold.contracts.Topic.Cleanup;
import dev.newsfold.topics.TopicCreation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {

  @TempDir static Path folder;
  private static KafkaBroker broker;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = KafkaBroker.start(new BrokerSettings(folder, "127.0.0.1", freePort(), freePort()));
    TopicCreation.createOn(
        broker.bootstrapServers(),
        List.of(new Topic("compressed", 1, Cleanup.DELETE, null, 1_000_000, "type")));
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "gzip", "snappy", "lz4", "zstd"})
  void takesWhatAnyClientCompressed(String compression) {
    // given
    Map<String, Object> configuration =
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "compression.type",
            compression,
            "delivery.timeout.ms",
            10_000,
            "request.timeout.ms",
            5_000);

    // when
    try (var producer =
        new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
      var sent = producer.send(new ProducerRecord<>("compressed", "words ".repeat(1000)));

      // then
      assertThatCode(sent::get).doesNotThrowAnyException();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
