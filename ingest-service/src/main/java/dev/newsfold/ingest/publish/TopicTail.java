package dev.newsfold.ingest.publish;

import dev.newsfold.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic of one partition to its end, and later on from there. To be used by one thread at a
 * time.
 */
final class TopicTail {

  private static final Duration POLL = Duration.ofMillis(200);

  private final TopicPartition partition;
  private final KafkaClients clients;
  private final Duration patience;
  private @Nullable KafkaConsumer<String, byte[]> consumer;
  private long next;

  TopicTail(Topic topic, KafkaClients clients, Duration patience) {
    this.partition = new TopicPartition(topic.name(), 0);
    this.clients = clients;
    this.patience = patience;
  }

  /**
   * Hands over what was committed since the last time, by whichever instance.
   *
   * @param madeAnew what is done first where the topic holds less than it did: all of it is read
   *     again
   * @throws JournalException if Kafka does not answer
   */
  void read(Consumer<ConsumerRecord<String, byte[]>> entries, Runnable madeAnew) {
    try {
      KafkaConsumer<String, byte[]> open = connected();
      long end = open.endOffsets(Set.of(partition)).getOrDefault(partition, 0L);
      if (end < next) {
        madeAnew.run();
        open.seek(partition, 0);
      }
      readTo(end, open, entries);
      next = open.position(partition);
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      disconnect();
      throw new JournalException(partition.topic() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void readTo(
      long end,
      KafkaConsumer<String, byte[]> open,
      Consumer<ConsumerRecord<String, byte[]>> entries) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (open.position(partition) < end) {
      ConsumerRecords<String, byte[]> records = open.poll(POLL);
      records.forEach(entries);
      deadline = records.isEmpty() ? deadline : System.nanoTime() + patience.toNanos();
      if (System.nanoTime() > deadline) {
        throw new JournalException(partition.topic() + " could not be read to its end");
      }
    }
  }

  private KafkaConsumer<String, byte[]> connected() {
    KafkaConsumer<String, byte[]> open = consumer;
    if (open == null) {
      open = clients.tailConsumer(partition.topic());
      consumer = open;
      requireTopics(open);
      open.assign(List.of(partition));
      open.seek(partition, next);
    }
    return open;
  }

  private void requireTopics(KafkaConsumer<String, byte[]> open) {
    for (Topic topic : KafkaClients.TOPICS) {
      if (open.partitionsFor(topic.name()).isEmpty()) {
        disconnect();
        throw new JournalException("the topic " + topic.name() + " does not exist");
      }
    }
  }

  void disconnect() {
    KafkaConsumer<String, byte[]> open = consumer;
    consumer = null;
    if (open != null) {
      open.close(CloseOptions.timeout(Duration.ZERO));
    }
  }
}
