package dev.newsfold.enrich;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Of the clients' own figures, a thousand and more series with threads, stores and partitions, lets
 * through those that the dashboard shows.
 */
@Singleton
class KeptKafkaMeters implements MeterFilter {

  private static final Set<String> KEPT =
      Set.of(
          "kafka.consumer.coordinator.rebalance.total",
          "kafka.producer.record.error.total",
          "kafka.producer.record.send.total",
          "kafka.stream.alive.stream.threads",
          "kafka.stream.failed.stream.threads",
          "kafka.stream.thread.commit.latency.max",
          "kafka.stream.thread.process.ratio");

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    boolean isLeftOut = id.getName().startsWith("kafka.") && !KEPT.contains(id.getName());
    return isLeftOut ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
  }
}
