package dev.newsfold.ingest.publish;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.Topics;
import dev.newsfold.ingest.identity.FileId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Every file that was ever taken, by the id of its bytes. What is kept of a file is its id and
 * where its report stands in the topic, some 90 bytes of heap; the report is read from there when
 * it is asked for. An operator forgets a file by a record without value under its id.
 */
@ApplicationScoped
class Ledger {

  private static final Logger LOG = Logger.getLogger(Ledger.class);

  private final Reports reports;
  private final TopicTail tail;

  /** Changed under the lock, looked up without: who looks does not wait for Kafka. */
  private final Map<FileId, Long> offsets = new ConcurrentHashMap<>();

  Ledger(KafkaClients clients, Reports reports, PublishConfiguration configuration) {
    this.reports = reports;
    this.tail = new TopicTail(Topics.FILES, clients, configuration.answerWithin());
  }

  /** Reads what was committed since the last time, by whichever instance. */
  synchronized void catchUp() {
    tail.read(this::remember, offsets::clear);
  }

  private void remember(ConsumerRecord<String, byte[]> entry) {
    Optional<FileId> id = FileId.parse(entry.key());
    if (entry.value() == null) {
      id.ifPresent(offsets::remove);
      return;
    }
    id.ifPresentOrElse(
        known -> offsets.put(known, entry.offset()),
        () ->
            LOG.warnf(
                "Passed over: %s/%d/%d, its key is no id of a file",
                entry.topic(), entry.partition(), entry.offset()));
  }

  synchronized void remember(FileId id, long offset) {
    offsets.put(id, offset);
  }

  /** How many files were taken. */
  int size() {
    return offsets.size();
  }

  /**
   * The report of a file, as of the last time that the ledger was caught up with. A file whose
   * report nobody can read is as one that was never taken: it can be taken again.
   */
  Optional<FileReport> find(FileId id) {
    Long offset = offsets.get(id);
    return offset == null ? Optional.empty() : reports.read(id, offset);
  }

  /** Whether there is a report of the file, as of the last time. */
  boolean knows(FileId id) {
    return offsets.containsKey(id);
  }

  synchronized void disconnect() {
    tail.disconnect();
    reports.disconnect();
  }
}
