package dev.newsfold.query.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one instance of the service reads from Kafka.
 *
 * @param stepSeconds how long a step of the counts lasts
 */
record StreamView(long stepSeconds, List<TopicFlow> topics) {

  /**
   * A topic.
   *
   * @param counts records in each step of the last five minutes, the oldest first
   * @param lag records that are not fetched yet; null while that cannot be told
   */
  record TopicFlow(String topic, List<Long> counts, @Nullable Long lag) {}
}
