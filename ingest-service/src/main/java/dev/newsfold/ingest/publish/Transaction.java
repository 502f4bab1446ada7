package dev.newsfold.ingest.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.CloudEvent;
import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Topic;
import dev.newsfold.contracts.Topics;
import dev.newsfold.ingest.identity.FileId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** What is published together: all of it becomes visible, or nothing. */
public final class Transaction {

  private static final String SOURCE = "/newsfold/ingest";

  /** For key, headers and the batch around a record. */
  private static final int OVERHEAD = 4096;

  private final KafkaProducer<String, byte[]> producer;
  private final Ledger ledger;
  private final ObjectMapper json;
  private final Map<FileId, FileReport> reports = new HashMap<>();
  private final Map<FileId, Future<RecordMetadata>> acknowledgements = new HashMap<>();

  Transaction(KafkaProducer<String, byte[]> producer, Ledger ledger, ObjectMapper json) {
    this.producer = producer;
    this.ledger = ledger;
    this.json = json;
  }

  /** The report of a file that was taken before, in this transaction or an earlier one. */
  public Optional<FileReport> known(FileId id) {
    FileReport inHere = reports.get(id);
    return inHere == null ? ledger.find(id) : Optional.of(inHere);
  }

  /**
   * False where the article is larger than a record may be; it is not sent then.
   *
   * @param eventId the same whenever the same part of the same file is published
   */
  public boolean publish(RawArticle article, String eventId) {
    byte[] value = encoded(article);
    if (value.length > Topics.RAW.maxMessageBytes() - OVERHEAD) {
      return false;
    }
    // A record that fails makes the commit fail
    var unused = send(Topics.RAW, article.id(), value, eventId, article.receivedAt());
    return true;
  }

  public void publish(Rejection rejection) {
    var unused =
        send(
            Topics.REJECTED,
            rejection.id(),
            encoded(rejection),
            rejection.id(),
            rejection.rejectedAt());
  }

  /** Enters the file in the ledger, so that it is not taken again. */
  public void publish(FileId id, FileReport report) {
    reports.put(id, report);
    acknowledgements.put(
        id, send(Topics.FILES, report.id(), encoded(report), report.id(), report.receivedAt()));
  }

  private Future<RecordMetadata> send(
      Topic topic, String key, byte[] value, String eventId, Instant time) {
    CloudEvent event = new CloudEvent(eventId, SOURCE, topic.eventType(), key, time);
    ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic.name(), key, value);
    event
        .headers()
        .forEach(
            (name, header) -> message.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
    try {
      return producer.send(message);
    } catch (KafkaException e) {
      throw new JournalException("a record cannot be written: " + e.getMessage(), e);
    }
  }

  private byte[] encoded(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a record cannot be written as JSON", e);
    }
  }

  /** To be called when it is committed: the ledger knows the files from now on. */
  void enterInLedger() throws InterruptedException {
    for (Map.Entry<FileId, Future<RecordMetadata>> entry : acknowledgements.entrySet()) {
      try {
        ledger.remember(entry.getKey(), entry.getValue().get().offset());
      } catch (ExecutionException e) {
        throw new IllegalStateException("committed, but not acknowledged", e);
      }
    }
  }
}
