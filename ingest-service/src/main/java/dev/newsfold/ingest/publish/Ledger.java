package dev.newsfold.ingest.publish;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.Topic;
import dev.newsfold.contracts.Topics;
import dev.newsfold.ingest.identity.FileId;
import jakarta.enterprise.context.ApplicationScoped;
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
 * it is asked for. An operator forgets a file by a record without value under its id.
 */
@ApplicationScoped
class Ledger {

  private static final TopicPartition PARTITION = new TopicPartition(Topics.INGEST_FILES, 0);
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaClients clients;
  private final Reports reports;
  private final Duration patience;
  private final Map<FileId, Long> offsets = new HashMap<>();
  private @Nullable KafkaConsumer<String, byte[]> consumer;
  private long next;

  Ledger(KafkaClients clients, Reports reports, PublishConfiguration configuration) {
    this.clients = clients;
    this.reports = reports;
    this.patience = configuration.answerWithin();
  }

  /** Reads what was committed since the last time, by whichever instance. */
  synchronized void catchUp() {
    try {
      KafkaConsumer<String, byte[]> open = connected();
      long end = open.endOffsets(Set.of(PARTITION)).getOrDefault(PARTITION, 0L);
      if (end < next) {
        // The topic was made anew: what it held is not known any more
        offsets.clear();
        open.seek(PARTITION, 0);
      }
      readTo(end, open);
      next = open.position(PARTITION);
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      disconnect();
      throw new JournalException("the ledger cannot be read: " + e.getMessage(), e);
    }
  }

  private void readTo(long end, KafkaConsumer<String, byte[]> open) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (open.position(PARTITION) < end) {
      ConsumerRecords<String, byte[]> records = open.poll(POLL);
      records.forEach(this::remember);
      deadline = records.isEmpty() ? deadline : System.nanoTime() + patience.toNanos();
      if (System.nanoTime() > deadline) {
        throw new JournalException("the ledger could not be read to its end");
      }
    }
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
  Optional<FileReport> find(FileId id) {
    Long offset = offset(id);
    return offset == null ? Optional.empty() : Optional.of(reports.read(id, offset));
  }

  private synchronized @Nullable Long offset(FileId id) {
    return offsets.get(id);
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
    reports.disconnect();
  }
}
