package dev.newsfold.backing.kafka;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsfold.contracts.Topic;
import dev.newsfold.contracts.Topic.Cleanup;
import dev.newsfold.topics.TopicCreation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

  @TempDir Path folder;

  @Test
  void raisesPartitionsAndNeverLowersThem() throws Exception {
    // given
    try (KafkaBroker broker = KafkaBroker.start(settings())) {
      TopicCreation.createOn(broker.bootstrapServers(), List.of(topic("grows", 2)));
      TopicCreation.createOn(broker.bootstrapServers(), List.of(topic("stays", 3)));
      awaitPartitions(broker, "grows", 2);
      awaitPartitions(broker, "stays", 3);

      // when
      TopicCreation.createOn(
          broker.bootstrapServers(), List.of(topic("grows", 4), topic("stays", 1)));

      // then
      awaitPartitions(broker, "grows", 4);
      assertThat(partitions(broker, "stays")).isEqualTo(3);
    }
  }

  @Test
  void keepsItsTopicsOverARestartAndSetsTheirConfiguration() throws Exception {
    // given
    try (KafkaBroker broker = KafkaBroker.start(settings())) {
      TopicCreation.createOn(broker.bootstrapServers(), List.of(topic("kept", 2)));
    }
    Topic changed = new Topic("kept", 2, Cleanup.COMPACT, Duration.ofDays(3), 2_000_000, "type");

    // when
    try (KafkaBroker broker = KafkaBroker.start(settings())) {
      TopicCreation.createOn(broker.bootstrapServers(), List.of(changed));

      // then
      assertThat(partitions(broker, "kept")).isEqualTo(2);
      await()
          .untilAsserted(
              () ->
                  assertThat(configuration(broker, "kept"))
                      .containsEntry("cleanup.policy", "compact")
                      .containsEntry("retention.ms", "259200000")
                      .containsEntry("max.message.bytes", "2000000"));
    }
  }

  private BrokerSettings settings() throws IOException {
    return new BrokerSettings(folder, "127.0.0.1", freePort(), freePort());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static Topic topic(String name, int partitions) {
    return new Topic(name, partitions, Cleanup.DELETE, null, 1_000_000, "type");
  }

  /** What the controller did is seen by the broker a moment later. */
  private static void awaitPartitions(KafkaBroker broker, String topic, int partitions) {
    await()
        .ignoreExceptionsInstanceOf(ExecutionException.class)
        .untilAsserted(() -> assertThat(partitions(broker, topic)).isEqualTo(partitions));
  }

  private static int partitions(KafkaBroker broker, String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      return admin
          .describeTopics(List.of(topic))
          .allTopicNames()
          .get()
          .get(topic)
          .partitions()
          .size();
    }
  }

  private static Map<String, String> configuration(KafkaBroker broker, String topic)
      throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      var entries = admin.describeConfigs(List.of(resource)).all().get().get(resource).entries();
      return entries.stream()
          .filter(entry -> entry.value() != null)
          .collect(toMap(entry -> entry.name(), entry -> entry.value()));
    }
  }
}
