package dev.newsfold.local.pipeline;

import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.torture.Records;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

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
    KafkaConsumer<byte[], byte[]> consumer = Records.consumer(settings.bootstrapServers());
    List<TopicPartition> partitions = Records.assign(consumer, topic);
    consumer.seekToEnd(partitions);
    // It seeks when it is asked where it is.
    partitions.forEach(consumer::position);
    return new Arrivals(topic, consumer);
  }

  /** Returns once there are so many more of them. */
  void await(int count) throws IOException {
    await(count, record -> {});
  }

  /** Returns the next ones once there are so many. */
  List<ConsumerRecord<byte[], byte[]>> take(int count) throws IOException {
    List<ConsumerRecord<byte[], byte[]>> arrived = new ArrayList<>(count);
    await(count, arrived::add);
    return arrived;
  }

  private void await(int count, Consumer<ConsumerRecord<byte[], byte[]>> seen) throws IOException {
    int arrived = 0;
    long movedAt = System.nanoTime();
    while (arrived < count) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      records.forEach(seen);
      arrived += records.count();
      if (!records.isEmpty()) {
        movedAt = System.nanoTime();
      } else if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
        throw new IOException(
            "%d of %d records came to %s, and then none".formatted(arrived, count, topic));
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
