package dev.newsfold.query.projection;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.query.index.Follower;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Counts and times how what Kafka says gets into the tables. */
@Singleton
public class ProjectionMeters {

  /** A second is usual; minutes are a restart, hours a backlog. */
  private static final Duration[] LATENCIES = {
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofHours(1)
  };

  private static final Duration LONGEST = Duration.ofDays(36_500);

  /** So many errors has a database that nobody could list them. */
  private static final String SQL_STATE = "sqlstate";

  private final MeterRegistry registry;
  private final Clock clock;
  private final Timer batches;
  private final Timer latency;
  private final Counter retries;

  @Inject
  ProjectionMeters(MeterRegistry registry) {
    this(registry, Clock.systemUTC());
  }

  ProjectionMeters(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
    this.batches =
        Timer.builder("newsfold.projection.batch")
            .description("Time until a batch was in the tables")
            .register(registry);
    this.latency =
        Timer.builder("newsfold.article.latency")
            .description("From when an article was received until its row was committed")
            .serviceLevelObjectives(LATENCIES)
            .register(registry);
    this.retries =
        Counter.builder("newsfold.projection.retries")
            .description("Attempts to store a batch or to send a rejection that are made again")
            .register(registry);
    for (String code :
        new String[] {"malformed-json", "contract-violated", "not-storable", SQL_STATE}) {
      rejections(code);
    }
  }

  void bind(
      @Observes StartupEvent event,
      Throughput throughput,
      Lag lag,
      @Identifier("changes") Assignment assignment,
      Follower index) {
    for (String topic : Assignment.TOPICS) {
      FunctionCounter.builder("newsfold.records.projected", throughput, all -> all.total(topic))
          .description("Records that are in the tables")
          .tag("topic", topic)
          .register(registry);
      Gauge.builder("newsfold.consumer.lag", lag, all -> lagOf(all, topic))
          .description("Records that are in Kafka and not fetched yet")
          .tag("topic", topic)
          .register(registry);
    }
    Gauge.builder("newsfold.ready", index, all -> assignment.isMade() && all.isFollowing() ? 1 : 0)
        .description("1 while the readiness check passes")
        .register(registry);
  }

  private static double lagOf(Lag lag, String topic) {
    Map<String, Long> known = lag.byTopic();
    return known == null ? Double.NaN : known.getOrDefault(topic, 0L);
  }

  /** Whatever comes of a batch. */
  public Written timed(Supplier<Written> write) {
    long start = System.nanoTime();
    try {
      return write.get();
    } finally {
      batches.record(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /** Its articles can be read from now on. After a restore or a rebuild they come late, and do. */
  public void committed(Batch batch) {
    for (EnrichedArticle article : batch.articles()) {
      Duration since = Duration.between(article.receivedAt(), clock.instant());
      // Whatever a record says of its time: a timer counts no more nanoseconds than a long has.
      boolean isSane = !since.isNegative() && since.compareTo(LONGEST) < 0;
      latency.record(isSane ? since : since.isNegative() ? Duration.ZERO : LONGEST);
    }
  }

  void rejected(String code) {
    rejections(code.startsWith(SQL_STATE) ? SQL_STATE : code).increment();
  }

  void triesAgain() {
    retries.increment();
  }

  private Counter rejections(String code) {
    return Counter.builder("newsfold.rejections")
        .description("Input that could not be used")
        .tag("stage", "query")
        .tag("code", code)
        .register(registry);
  }
}
