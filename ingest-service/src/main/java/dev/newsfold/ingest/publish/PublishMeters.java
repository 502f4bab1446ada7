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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** Counts what was committed, from the reports that stand in the ledger, and times the commits. */
@Singleton
class PublishMeters {

  private final MeterRegistry registry;
  private final Map<Via, Counter> articles = new EnumMap<>(Via.class);
  private final Map<Via, Map<State, Counter>> documents = new EnumMap<>(Via.class);
  private final Map<String, Counter> rejections = new HashMap<>();
  private final Timer transactions;
  private final Counter failures;
  private @Nullable KafkaClientMetrics ofProducer;

  /** Each is there from the start, so that the first one shows as a rise. */
  PublishMeters(MeterRegistry registry) {
    this.registry = registry;
    for (Via via : Via.values()) {
      articles.put(via, articles(registry, via));
      Map<State, Counter> ofVia = new EnumMap<>(State.class);
      for (State state : State.values()) {
        if (state != State.RECEIVED) {
          ofVia.put(state, documents(registry, via, state));
        }
      }
      documents.put(via, ofVia);
    }
    for (RejectionCode code : RejectionCode.values()) {
      rejections.put(code.wireName(), rejections(registry, code.wireName()));
    }
    this.transactions = transactions(registry);
    this.failures = failures(registry);
  }

  void committed(FileReport report) {
    documents
        .computeIfAbsent(report.via(), via -> new EnumMap<>(State.class))
        .computeIfAbsent(report.state(), state -> documents(registry, report.via(), state))
        .increment();
    articles
        .computeIfAbsent(report.via(), via -> articles(registry, via))
        .increment(report.articleIds().size());
    for (RejectedPart part : report.rejections()) {
      rejections.computeIfAbsent(part.code(), code -> rejections(registry, code)).increment();
    }
  }

  void committedAfter(Duration duration) {
    transactions.record(duration);
  }

  void failed() {
    failures.increment();
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

  private static Counter documents(MeterRegistry registry, Via via, State state) {
    return Counter.builder("newsfold.documents")
        .description("Files, request bodies and polled feeds that were taken, none of them twice")
        .tag("via", inWords(via))
        .tag("outcome", inWords(state))
        .register(registry);
  }

  private static Counter articles(MeterRegistry registry, Via via) {
    return Counter.builder("newsfold.articles.published")
        .description("Raw articles that were published")
        .tag("via", inWords(via))
        .register(registry);
  }

  private static Counter rejections(MeterRegistry registry, String code) {
    return Counter.builder("newsfold.rejections")
        .description("Input that could not be used")
        .tag("stage", "ingest")
        .tag("code", code)
        .register(registry);
  }

  private static Timer transactions(MeterRegistry registry) {
    return Timer.builder("newsfold.publish")
        .description("Time that a transaction took, reading its documents included")
        .register(registry);
  }

  private static Counter failures(MeterRegistry registry) {
    return Counter.builder("newsfold.publish.failures")
        .description("Attempts to reach or write to Kafka that failed; each is made again")
        .register(registry);
  }

  private static String inWords(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
