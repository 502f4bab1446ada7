package dev.newsfold.query.projection;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.jspecify.annotations.Nullable;

/** How many records of the partitions of this instance are not fetched yet. */
@ApplicationScoped
public class Lag {

  private static final String CHANNEL = "changes";
  private static final String METRIC = "records-lag";

  private final KafkaClientService clients;
  private final Assignment assignment;

  Lag(KafkaClientService clients, @Identifier(CHANNEL) Assignment assignment) {
    this.clients = clients;
    this.assignment = assignment;
  }

  /** By topic, as the consumer has it since it last fetched; null before it is there. */
  public @Nullable Map<String, Long> byTopic() {
    KafkaConsumer<String, byte[]> consumer = clients.getConsumer(CHANNEL);
    if (consumer == null) {
      return null;
    }
    Map<String, Long> lag = new TreeMap<>();
    assignment.assigned().forEach(partition -> lag.put(partition.topic(), 0L));
    for (Metric metric : consumer.unwrap().metrics().values()) {
      MetricName name = metric.metricName();
      String topic = name.tags().get("topic");
      // Under other names, too, with dots turned into underscores.
      if (name.name().equals(METRIC) && topic != null && lag.containsKey(topic)) {
        double value = ((Number) metric.metricValue()).doubleValue();
        lag.merge(topic, Double.isNaN(value) ? 0 : (long) value, Long::sum);
      }
    }
    return lag;
  }
}
