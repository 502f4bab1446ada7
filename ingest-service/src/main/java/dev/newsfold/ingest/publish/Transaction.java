package dev.newsfold.ingest.publish;

import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.FileReport;
import dev.newsfold.ingest.identity.FileId;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** What is published together: all of it becomes visible, or nothing. */
public final class Transaction {

  private final KafkaProducer<String, byte[]> producer;
  private final Ledger ledger;
  private final FeedLedger feedLedger;
  private final Messages messages;
  private final Map<FileId, FileReport> reports = new HashMap<>();
  private final Map<FileId, Future<RecordMetadata>> acknowledgements = new HashMap<>();
  private final Map<String, FeedChange> feeds = new HashMap<>();

  Transaction(
      KafkaProducer<String, byte[]> producer,
      Ledger ledger,
      FeedLedger feedLedger,
      Messages messages) {
    this.producer = producer;
    this.ledger = ledger;
    this.feedLedger = feedLedger;
    this.messages = messages;
  }

  /** The report of a file that was taken before, in this transaction or an earlier one. */
  public Optional<FileReport> known(FileId id) {
    FileReport inHere = reports.get(id);
    return inHere == null ? ledger.find(id) : Optional.of(inHere);
  }

  /** A record that fails makes the commit fail. */
  public void publish(Message message) {
    var unused = send(message);
  }

  /** Enters the file in the ledger, so that it is not taken again. */
  public void publish(FileId id, FileReport report) {
    reports.put(id, report);
    acknowledgements.put(id, send(messages.of(report)));
  }

  /** A state of a feed that is being written; null where the feed is removed. */
  private record FeedChange(@Nullable FeedState state, Future<RecordMetadata> acknowledgement) {}

  /** The state of a feed, as this transaction or an earlier one left it. */
  public Optional<FeedState> feed(String id) {
    FeedChange inHere = feeds.get(id);
    if (inHere != null) {
      return Optional.ofNullable(inHere.state());
    }
    feedLedger.catchUp();
    return feedLedger.find(id);
  }

  public void publish(FeedState state, Instant time) {
    feeds.put(state.id(), new FeedChange(state, send(messages.of(state, time))));
  }

  public void removeFeed(String id, Instant time) {
    feeds.put(id, new FeedChange(null, send(messages.ofRemovedFeed(id, time))));
  }

  private Future<RecordMetadata> send(Message message) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(message.topic().name(), message.key(), message.value());
    message
        .event()
        .headers()
        .forEach(
            (name, header) -> record.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
    W3CTraceContextPropagator.getInstance()
        .inject(
            Context.current(),
            record,
            (carrier, name, header) ->
                record.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
    try {
      return producer.send(record);
    } catch (KafkaException e) {
      throw new JournalException("a record cannot be written: " + e.getMessage(), e);
    }
  }

  /** Of the files that it enters in the ledger. */
  Collection<FileReport> reports() {
    return reports.values();
  }

  /** To be called when it is committed: the ledgers know the files and feeds from now on. */
  void enterInLedger() throws InterruptedException {
    for (Map.Entry<FileId, Future<RecordMetadata>> entry : acknowledgements.entrySet()) {
      ledger.remember(entry.getKey(), offset(entry.getValue()));
    }
    for (Map.Entry<String, FeedChange> entry : feeds.entrySet()) {
      FeedChange change = entry.getValue();
      feedLedger.remember(entry.getKey(), change.state(), offset(change.acknowledgement()));
    }
  }

  private static long offset(Future<RecordMetadata> acknowledgement) throws InterruptedException {
    try {
      return acknowledgement.get().offset();
    } catch (ExecutionException e) {
      throw new IllegalStateException("committed, but not acknowledged", e);
    }
  }
}
