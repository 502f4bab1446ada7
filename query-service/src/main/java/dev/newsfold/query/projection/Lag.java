package dev.newsfold.query.projection;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How many records of the partitions of this instance are not fetched yet. */
@ApplicationScoped
public class Lag {

  private static final String CHANNEL = "changes";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final KafkaClientService clients;

  Lag(KafkaClientService clients) {
    this.clients = clients;
  }

  /** By topic, as the consumer knows it without asking the broker; null while it is too busy. */
  public @Nullable Map<String, Long> byTopic() {
    try {
      return clients
          .<String, byte[]>getConsumer(CHANNEL)
          .runOnPollingThread(Lag::known)
          .await()
          .atMost(PATIENCE);
    } catch (TimeoutException e) {
      return null;
    }
  }

  private static Map<String, Long> known(Consumer<String, byte[]> consumer) {
    Map<String, Long> lag = new TreeMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      lag.merge(partition.topic(), consumer.currentLag(partition).orElse(0), Long::sum);
    }
    return lag;
  }
}
