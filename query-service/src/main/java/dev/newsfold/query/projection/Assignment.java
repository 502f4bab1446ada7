package dev.newsfold.query.projection;

import dev.newsfold.contracts.Topics;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/**
 * Begins to read each partition where the tables end: an emptied database fills itself again, and a
 * restored one takes up where it was saved.
 */
@ApplicationScoped
@Identifier("changes")
public class Assignment implements KafkaConsumerRebalanceListener {

  private static final Logger LOG = Logger.getLogger(Assignment.class);

  /** Those that are read, as the configuration of the channel lists them. */
  public static final List<String> TOPICS =
      List.of(
          Topics.ARTICLES_ENRICHED, Topics.STORIES, Topics.CORRECTIONS, Topics.ARTICLES_REJECTED);

  private final PositionTable positions;
  private final Set<TopicPartition> assigned = ConcurrentHashMap.newKeySet();
  private volatile boolean made;

  Assignment(PositionTable positions) {
    this.positions = positions;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    seek(consumer, partitions);
    assigned.addAll(partitions);
    made = true;
  }

  @Override
  public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    partitions.forEach(assigned::remove);
  }

  @Override
  public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    partitions.forEach(assigned::remove);
    made = false;
  }

  /**
   * Whether this instance has its share of the partitions. That may be none, where there are more
   * instances than partitions: it answers for what the others store. While shares are given out
   * anew it answers as before.
   */
  boolean isMade() {
    return made;
  }

  /** Those that are this instance's at present. */
  Set<TopicPartition> assigned() {
    return Set.copyOf(assigned);
  }

  int partitions() {
    return assigned.size();
  }

  /** Without the database it reads on from Kafka's own offsets, which are never ahead of it. */
  private void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    try {
      Map<TopicPartition, Long> known = positions.all();
      for (TopicPartition partition : partitions) {
        Long next = known.get(partition);
        if (next == null) {
          consumer.seekToBeginning(List.of(partition));
        } else {
          consumer.seek(partition, next);
        }
      }
    } catch (JdbiException e) {
      LOG.warn("The positions cannot be read; Kafka's are used", e);
    }
  }
}
