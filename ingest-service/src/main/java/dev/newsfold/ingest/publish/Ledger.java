package dev.newsfold.ingest.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.Topic;
import dev.newsfold.contracts.Topics;
import dev.newsfold.ingest.identity.FileId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Every file that was ever taken, by the id of its bytes. What is kept of a file is its id and
 * where its report stands in the topic, some 90 bytes of heap; the report is read from there when
 * it is asked for.
 */
@ApplicationScoped
class Ledger {

  private static final TopicPartition PARTITION = new TopicPartition(Topics.INGEST_FILES, 0);
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaClients clients;
  private final ObjectMapper json;
  private final Duration patience;
  private final Map<FileId, Long> offsets = new HashMap<>();
  private @Nullable KafkaConsumer<String, byte[]> consumer;
  private long next;

  Ledger(KafkaClients clients, ObjectMapper json, PublishConfiguration configuration) {
    this.clients = clients;
    this.json = json;
    this.patience = configuration.answerWithin();
  }

  /** Reads what was committed since the last time, by whichever instance. */
  synchronized void catchUp() {
    guarded(
        open -> {
          long end = open.endOffsets(Set.of(PARTITION)).getOrDefault(PARTITION, 0L);
          if (end < next) {
            // The topic was made anew: what it held is not known any more
            offsets.clear();
            next = 0;
            open.seek(PARTITION, 0);
          }
          long deadline = System.nanoTime() + patience.toNanos();
          while (open.position(PARTITION) < end) {
            ConsumerRecords<String, byte[]> records = open.poll(POLL);
            records.forEach(this::remember);
            deadline = records.isEmpty() ? deadline : System.nanoTime() + patience.toNanos();
            if (System.nanoTime() > deadline) {
              throw new JournalException("the ledger could not be read to its end");
            }
          }
          next = open.position(PARTITION);
          return end;
        });
  }

  private void remember(ConsumerRecord<String, byte[]> entry) {
    Optional<FileId> id = FileId.parse(entry.key());
    if (entry.value() == null) {
      id.ifPresent(offsets::remove);
      return;
    }
    id.ifPresent(known -> offsets.put(known, entry.offset()));
  }

  synchronized void remember(FileId id, long offset) {
    offsets.put(id, offset);
  }

  /** How many files were taken. */
  synchronized int size() {
    return offsets.size();
  }

  /** The report of a file, as of the last time that the ledger was caught up with. */
  synchronized Optional<FileReport> find(FileId id) {
    Long offset = offsets.get(id);
    return offset == null ? Optional.empty() : Optional.of(read(id, offset));
  }

  private FileReport read(FileId id, long offset) {
    return guarded(
        open -> {
          open.seek(PARTITION, offset);
          try {
            long deadline = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() < deadline) {
              for (ConsumerRecord<String, byte[]> entry : open.poll(POLL)) {
                if (entry.key().equals(id.toString()) && entry.value() != null) {
                  return report(entry.value());
                }
              }
            }
            throw new JournalException("the report of file " + id + " could not be read");
          } finally {
            open.seek(PARTITION, next);
          }
        });
  }

  private FileReport report(byte[] value) {
    try {
      return json.readValue(value, FileReport.class);
    } catch (IOException e) {
      throw new IllegalStateException("the ledger holds a report that cannot be read", e);
    }
  }

  private <T> T guarded(ConsumerWork<T> work) {
    try {
      return work.with(connected());
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      disconnect();
      throw new JournalException("the ledger cannot be read: " + e.getMessage(), e);
    }
  }

  private KafkaConsumer<String, byte[]> connected() {
    KafkaConsumer<String, byte[]> open = consumer;
    if (open == null) {
      open = clients.ledgerConsumer();
      consumer = open;
      requireTopics(open);
      open.assign(List.of(PARTITION));
      open.seek(PARTITION, next);
    }
    return open;
  }

  private void requireTopics(KafkaConsumer<String, byte[]> open) {
    for (Topic topic : List.of(Topics.FILES, Topics.RAW, Topics.REJECTED)) {
      if (open.partitionsFor(topic.name()).isEmpty()) {
        disconnect();
        throw new JournalException("the topic " + topic.name() + " does not exist");
      }
    }
  }

  synchronized void disconnect() {
    KafkaConsumer<String, byte[]> open = consumer;
    consumer = null;
    if (open != null) {
      open.close(CloseOptions.timeout(Duration.ZERO));
    }
  }

  /** Something to do with the open consumer. */
  @FunctionalInterface
  private interface ConsumerWork<T> {
    T with(KafkaConsumer<String, byte[]> open);
  }
}
