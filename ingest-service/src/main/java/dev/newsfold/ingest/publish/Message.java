package dev.newsfold.ingest.publish;

import dev.newsfold.contracts.CloudEvent;
import dev.newsfold.contracts.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A record as it goes to Kafka.
 *
 * @param value JSON; null where what has the key is removed
 */
@SuppressWarnings("ArrayRecordComponent") // Of megabytes, and nobody compares messages
public record Message(Topic topic, String key, byte @Nullable [] value, CloudEvent event) {

  /** How many bytes of memory it takes, but for what all of them take. */
  public int size() {
    return value == null ? 0 : value.length;
  }
}
