package dev.newsfold.contracts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka topic as it is created where it does not exist yet.
 *
 * @param retention how long records are kept; null keeps them for good
 * @param eventType the CloudEvents type of its records
 */
public record Topic(
    String name,
    int partitions,
    Cleanup cleanup,
    @Nullable Duration retention,
    int maxMessageBytes,
    String eventType) {

  /** Kafka's {@code cleanup.policy}. */
  public enum Cleanup {
    DELETE,
    COMPACT
  }
}
