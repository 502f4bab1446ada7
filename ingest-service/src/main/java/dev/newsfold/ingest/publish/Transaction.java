package dev.newsfold.ingest.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.CloudEvent;
import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Topic;
import dev.newsfold.contracts.Topics;
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

  private static final String SOURCE = "/newsfold/ingest";

  /** For key, headers and the batch around a record. */
  private static final int OVERHEAD = 4096;

  private final KafkaProducer<String, byte[]> producer;
  private final Ledger ledger;
  private final FeedLedger feedLedger;
  private final ObjectMapper json;
  private final Map<FileId, FileReport> reports = new HashMap<>();
  private final Map<FileId, Future<RecordMetadata>> acknowledgements = new HashMap<>();
  private final Map<String, FeedChange> feeds = new HashMap<>();

  Transaction(
      KafkaProducer<String, byte[]> producer,
      Ledger ledger,
      FeedLedger feedLedger,
      ObjectMapper json) {
    this.producer = producer;
    this.ledger = ledger;
    this.feedLedger = feedLedger;
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
    String eventId = state.id() + "-" + state.version();
    feeds.put(
        state.id(),
        new FeedChange(state, send(Topics.FEEDS, state.id(), encoded(state), eventId, time)));
  }

  public void removeFeed(String id, Instant time) {
    feeds.put(id, new FeedChange(null, send(Topics.FEEDS, id, null, id + "-removed", time)));
  }

  private Future<RecordMetadata> send(
      Topic topic, String key, byte @Nullable [] value, String eventId, Instant time) {
    CloudEvent event = new CloudEvent(eventId, SOURCE, topic.eventType(), key, time);
    ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic.name(), key, value);
    event
        .headers()
        .forEach(
            (name, header) -> message.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
    W3CTraceContextPropagator.getInstance()
        .inject(
            Context.current(),
            message,
            (carrier, name, header) ->
                message.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
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
