package dev.newsfold.query.rebuild;

import dev.newsfold.contracts.Topic;
import dev.newsfold.contracts.Topic.Cleanup;
import dev.newsfold.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all that the tables are made of once more, from its beginning. */
final class Replay implements AutoCloseable {

  private static final Duration AT_A_TIME = Duration.ofMillis(200);

  /** Nobody can write while the last records are awaited: better to give up than to wait on. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int RECORDS = 500;

  /** One fetch must fit beside what the projection has in work. */
  private static final int FETCH_BYTES = 8 * 1024 * 1024;

  private static final Set<String> KEPT_FOR_GOOD =
      Topics.ALL.stream()
          .filter(topic -> topic.cleanup() == Cleanup.DELETE && topic.retention() == null)
          .map(Topic::name)
          .collect(Collectors.toUnmodifiableSet());

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<TopicPartition, Long> beginnings;

  private Replay(KafkaConsumer<String, byte[]> consumer, Set<TopicPartition> partitions) {
    this.consumer = consumer;
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    this.beginnings = consumer.beginningOffsets(partitions);
  }

  /** Opens it at the beginning of each partition. */
  static Replay of(Map<String, Object> broker, List<String> topics) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "newsfold-query-rebuild");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    try {
      Set<TopicPartition> partitions = new HashSet<>();
      for (String topic : topics) {
        consumer
            .partitionsFor(topic)
            .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
      }
      return new Replay(consumer, partitions);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  /**
   * Makes sure that all is still there that the tables have.
   *
   * @param tables up to where each partition is in them
   * @throws IllegalStateException where something is not: it would be gone for good
   */
  void requireAllOf(Map<TopicPartition, Long> tables) {
    Map<TopicPartition, Long> ends = ends();
    beginnings.forEach(
        (partition, first) -> {
          if (first > 0 && KEPT_FOR_GOOD.contains(partition.topic())) {
            throw new IllegalStateException(
                "%s no longer has its first %d records".formatted(partition, first));
          }
        });
    tables.forEach(
        (partition, next) -> {
          if (ends.getOrDefault(partition, 0L) < next) {
            throw new IllegalStateException(
                "%s ends at %d, and the tables have it up to %d"
                    .formatted(partition, ends.getOrDefault(partition, 0L), next));
          }
        });
  }

  /** Up to where each partition can be read now. */
  Map<TopicPartition, Long> ends() {
    return consumer.endOffsets(beginnings.keySet());
  }

  /** The next records; none where only marks of transactions were read. */
  ConsumerRecords<String, byte[]> next() {
    Map<TopicPartition, Long> before = positions();
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE.toNanos()) {
      ConsumerRecords<String, byte[]> records = consumer.poll(AT_A_TIME);
      if (!records.isEmpty() || !positions().equals(before)) {
        return records;
      }
    }
    throw new IllegalStateException("Kafka has handed over nothing for " + PATIENCE);
  }

  /** Up to where each partition is read. */
  Map<TopicPartition, Long> positions() {
    Map<TopicPartition, Long> positions = new HashMap<>();
    beginnings
        .keySet()
        .forEach(partition -> positions.put(partition, consumer.position(partition)));
    return positions;
  }

  /** How many offsets are not read yet. */
  long missing(Map<TopicPartition, Long> upTo) {
    Map<TopicPartition, Long> positions = positions();
    return upTo.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - positions.getOrDefault(end.getKey(), 0L)))
        .sum();
  }

  /** How many offsets are read. */
  long read() {
    return sum(positions()) - sum(beginnings);
  }

  /** How many there are. */
  long toRead() {
    return sum(ends()) - sum(beginnings);
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
