package dev.newsfold.ingest.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.Topics;
import dev.newsfold.ingest.identity.FileId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads single reports from where they stand in the ledger's topic. */
@ApplicationScoped
class Reports {

  private static final Logger LOG = Logger.getLogger(Reports.class);
  private static final TopicPartition PARTITION = new TopicPartition(Topics.INGEST_FILES, 0);
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaClients clients;
  private final ObjectMapper json;
  private final Duration patience;
  private @Nullable KafkaConsumer<String, byte[]> consumer;

  Reports(KafkaClients clients, ObjectMapper json, PublishConfiguration configuration) {
    this.clients = clients;
    this.json = json;
    this.patience = configuration.answerWithin();
  }

  /** Empty where what stands there is no report of the file. */
  synchronized Optional<FileReport> read(FileId id, long offset) {
    try {
      KafkaConsumer<String, byte[]> open = connected();
      open.seek(PARTITION, offset);
      long deadline = System.nanoTime() + patience.toNanos();
      while (System.nanoTime() < deadline) {
        for (ConsumerRecord<String, byte[]> entry : open.poll(POLL)) {
          if (entry.key().equals(id.toString()) && entry.value() != null) {
            return parse(id, entry);
          }
        }
      }
      throw new JournalException("the report of file " + id + " could not be read");
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      disconnect();
      throw new JournalException("the ledger cannot be read: " + e.getMessage(), e);
    }
  }

  private Optional<FileReport> parse(FileId id, ConsumerRecord<String, byte[]> entry) {
    String reason = "it is not the report of the file " + id;
    try {
      FileReport report = json.readValue(entry.value(), FileReport.class);
      if (report != null && report.id().equals(id.toString())) {
        return Optional.of(report);
      }
    } catch (IOException e) {
      reason = String.valueOf(e.getMessage());
    }
    LOG.warnf(
        "Passed over: %s/%d/%d, %s", entry.topic(), entry.partition(), entry.offset(), reason);
    return Optional.empty();
  }

  private KafkaConsumer<String, byte[]> connected() {
    KafkaConsumer<String, byte[]> open = consumer;
    if (open == null) {
      open = clients.reportConsumer();
      consumer = open;
      open.assign(List.of(PARTITION));
    }
    return open;
  }

  synchronized void disconnect() {
    KafkaConsumer<String, byte[]> open = consumer;
    consumer = null;
    if (open != null) {
      open.close(CloseOptions.timeout(Duration.ZERO));
    }
  }
}
