package dev.newsfold.query.projection;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;
import java.util.Set;

/** Of the clients' own figures, some hundreds of series, lets through those of the dashboard. */
@Singleton
class KeptKafkaMeters implements MeterFilter {

  private static final Set<String> KEPT =
      Set.of(
          "kafka.consumer.coordinator.rebalance.total",
          "kafka.consumer.fetch.manager.records.consumed.rate",
          "kafka.producer.record.error.total",
          "kafka.producer.record.send.total");

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    boolean isOfTopic = id.getTag("topic") != null || id.getTag("partition") != null;
    boolean isLeftOut =
        id.getName().startsWith("kafka.") && (isOfTopic || !KEPT.contains(id.getName()));
    return isLeftOut ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
  }
}
