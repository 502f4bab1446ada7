package dev.newsfold.local.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** All that was committed to a topic, as another team would read it. */
public final class Records {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration POLL = Duration.ofMillis(500);

  private Records() {}

  /**
   * The values; those of one key in their order.
   *
   * @param fields of them, the others are forgotten: thousands of values have to fit into memory
   */
  static List<JsonNode> of(String bootstrapServers, String topic, List<String> fields)
      throws IOException {
    List<JsonNode> values = new ArrayList<>();
    read(
        bootstrapServers,
        topic,
        record -> values.add(JSON.readValue(record.value(), ObjectNode.class).retain(fields)));
    return values;
  }

  /** Takes a record. */
  @FunctionalInterface
  public interface Taker {
    void take(ConsumerRecord<byte[], byte[]> record) throws IOException;
  }

  /** One after another, as they stand in Kafka; those of one key in their order. */
  public static void read(String bootstrapServers, String topic, Taker taker) throws IOException {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(bootstrapServers)) {
      List<TopicPartition> partitions = assign(consumer, topic);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          taker.take(record);
        }
      }
    }
  }

  /** Writes values in their order, each under what a field of it says. */
  static void write(String bootstrapServers, String topic, String keyField, List<JsonNode> values)
      throws IOException, InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (JsonNode value : values) {
        byte[] key = value.path(keyField).asText().getBytes(UTF_8);
        producer.send(new ProducerRecord<>(topic, key, JSON.writeValueAsBytes(value))).get();
      }
    } catch (ExecutionException e) {
      throw new IOException(topic + " cannot be written to: " + e.getMessage(), e);
    }
  }

  /** One of no group, which sees what is committed. */
  public static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /** Gives it all partitions of a topic. */
  public static List<TopicPartition> assign(KafkaConsumer<byte[], byte[]> consumer, String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    return partitions;
  }
}
