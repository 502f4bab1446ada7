package dev.newsfold.local.pipeline;

import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What is committed to a topic from the moment on when this is opened. */
final class Arrivals implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  /** So long may nothing at all arrive. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;

  private Arrivals(String topic, KafkaConsumer<byte[], byte[]> consumer) {
    this.topic = topic;
    this.consumer = consumer;
  }

  static Arrivals open(LocalSettings settings, String topic) {
    KafkaConsumer<byte[], byte[]> consumer = consumer(settings);
    List<TopicPartition> partitions = partitions(consumer, topic);
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // It seeks when it is asked where it is.
    partitions.forEach(consumer::position);
    return new Arrivals(topic, consumer);
  }

  static KafkaConsumer<byte[], byte[]> consumer(LocalSettings settings) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.bootstrapServers(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  /** Returns the next ones once there are so many; at least one. */
  List<ConsumerRecord<byte[], byte[]>> await(int count) throws IOException {
    List<ConsumerRecord<byte[], byte[]>> arrived = new ArrayList<>(count);
    long movedAt = System.nanoTime();
    while (arrived.size() < count) {
      int before = arrived.size();
      consumer.poll(POLL).forEach(arrived::add);
      if (arrived.size() > before) {
        movedAt = System.nanoTime();
      } else if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
        throw new IOException(
            "%d of %d records came to %s, and then none".formatted(before, count, topic));
      }
    }
    return arrived;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
