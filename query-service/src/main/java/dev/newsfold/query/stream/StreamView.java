package dev.newsfold.query.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one instance of the service reads from Kafka.
 *
 * @param stepSeconds how long a step of the counts lasts
 */
record StreamView(long stepSeconds, List<TopicFlow> topics, Search search) {

  /**
   * A topic.
   *
   * @param counts records in each step of the last five minutes, the oldest first
   * @param lag records that are not fetched yet; null while that cannot be told
   */
  record TopicFlow(String topic, List<Long> counts, @Nullable Long lag) {}

  /**
   * How far searches are behind what is stored.
   *
   * @param stored the number of the last change in the database
   * @param found that of the last change that searches find; null while they are not answered
   */
  record Search(long stored, @Nullable Long found) {}
}
