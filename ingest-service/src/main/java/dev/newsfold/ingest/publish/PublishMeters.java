package dev.newsfold.ingest.publish;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.FileReport.RejectedPart;
import dev.newsfold.contracts.FileReport.State;
import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.ingest.format.RejectionCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** Counts what was committed, from the reports that stand in the ledger, and times the commits. */
@Singleton
class PublishMeters {

  private final MeterRegistry registry;
  private @Nullable KafkaClientMetrics ofProducer;

  /** Each is there from the start, so that the first one shows as a rise. */
  PublishMeters(MeterRegistry registry) {
    this.registry = registry;
    for (Via via : Via.values()) {
      articles(via);
      for (State state : State.values()) {
        if (state != State.RECEIVED) {
          documents(via, state);
        }
      }
    }
    for (RejectionCode code : RejectionCode.values()) {
      rejections(code.wireName());
    }
    transactions();
    failures();
  }

  void committed(FileReport report) {
    documents(report.via(), report.state()).increment();
    articles(report.via()).increment(report.articleIds().size());
    for (RejectedPart part : report.rejections()) {
      rejections(part.code()).increment();
    }
  }

  void committedAfter(Duration duration) {
    transactions().record(duration);
  }

  void failed() {
    failures().increment();
  }

  void measure(Producer<?, ?> producer) {
    KafkaClientMetrics client = new KafkaClientMetrics(producer);
    client.bindTo(registry);
    ofProducer = client;
  }

  void forgetProducer() {
    KafkaClientMetrics client = ofProducer;
    ofProducer = null;
    if (client != null) {
      client.close();
    }
  }

  private Counter documents(Via via, State state) {
    return Counter.builder("newsfold.documents")
        .description("Files, request bodies and polled feeds that were taken, none of them twice")
        .tag("via", inWords(via))
        .tag("outcome", inWords(state))
        .register(registry);
  }

  private Counter articles(Via via) {
    return Counter.builder("newsfold.articles.published")
        .description("Raw articles that were published")
        .tag("via", inWords(via))
        .register(registry);
  }

  private Counter rejections(String code) {
    return Counter.builder("newsfold.rejections")
        .description("Input that could not be used")
        .tag("stage", "ingest")
        .tag("code", code)
        .register(registry);
  }

  private Timer transactions() {
    return Timer.builder("newsfold.publish")
        .description("Time that a transaction took, reading its documents included")
        .register(registry);
  }

  private Counter failures() {
    return Counter.builder("newsfold.publish.failures")
        .description("Attempts to reach or write to Kafka that failed; each is made again")
        .register(registry);
  }

  private static String inWords(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
