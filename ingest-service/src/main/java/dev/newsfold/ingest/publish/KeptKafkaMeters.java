package dev.newsfold.ingest.publish;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;
import java.util.Set;

/** Of the producer's own figures, some hundred series, lets through those of the dashboard. */
@Singleton
class KeptKafkaMeters implements MeterFilter {

  private static final Set<String> KEPT =
      Set.of(
          "kafka.producer.record.error.total",
          "kafka.producer.record.send.total",
          "kafka.producer.request.latency.max");

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    boolean isLeftOut = id.getName().startsWith("kafka.") && !KEPT.contains(id.getName());
    return isLeftOut ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
  }
}
