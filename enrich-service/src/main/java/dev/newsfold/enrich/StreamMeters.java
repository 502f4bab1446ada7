package dev.newsfold.enrich;

import dev.newsfold.contracts.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;

/** Measures how far the streams are: whether they are ready, what they restore, what waits. */
@ApplicationScoped
class StreamMeters {

  private static final String LAG = "records-lag";

  void bind(
      @Observes StartupEvent event,
      MeterRegistry registry,
      KafkaStreams streams,
      @Readiness EnrichIsReady readiness,
      Restoration restoration,
      StateConfiguration state,
      @ConfigProperty(name = "quarkus.kafka-streams.application-id") String application) {
    Gauge.builder("newsfold.ready", readiness, ready -> ready.isReady() ? 1 : 0)
        .description("1 while the readiness check passes")
        .register(registry);
    Gauge.builder("newsfold.restore.records", restoration, Restoration::remaining)
        .description("Records of changelogs that are still to be read before folding goes on")
        .register(registry);
    for (String topic : List.of(Topics.ARTICLES_RAW, Topics.CORRECTIONS)) {
      lag(topic, streams, registry);
    }
    EnrichTopology.REPARTITION_TOPICS.forEach(
        topic -> lag(application + "-" + topic, streams, registry));
    new DiskSpaceMetrics(state.folder().toFile()).bindTo(registry);
  }

  private static void lag(String topic, KafkaStreams streams, MeterRegistry registry) {
    Gauge.builder("newsfold.consumer.lag", streams, each -> lag(each, topic))
        .description("Records that are in Kafka and not fetched yet")
        .tag("topic", topic)
        .register(registry);
  }

  /** What the consumers of this instance know of it since they last fetched. */
  private static double lag(KafkaStreams streams, String topic) {
    double lag = 0;
    for (Metric metric : streams.metrics().values()) {
      MetricName name = metric.metricName();
      if (name.name().equals(LAG) && topic.equals(name.tags().get("topic"))) {
        double value = ((Number) metric.metricValue()).doubleValue();
        lag += Double.isNaN(value) ? 0 : value;
      }
    }
    return lag;
  }
}
