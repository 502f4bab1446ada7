package dev.newsfold.enrich.stream;

import dev.newsfold.contracts.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * What a stream thread reads next: where raw articles wait, those that are annotated come first. A
 * consumer hands over what it has fetched of one partition before it goes on to the next, which is
 * hundreds of raw articles: a large file would be annotated whole before the first story of it is
 * told.
 */
final class FoldFirst {

  /**
   * Records that a poll brings at most; a thread polls again once they are processed, and
   * annotating takes milliseconds for each.
   */
  static final int TURN = 20;

  private final Consumer<byte[], byte[]> consumer;
  private final Set<TopicPartition> held = new HashSet<>();
  private boolean rawArticlesWait;

  FoldFirst(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * The records that come next.
   *
   * @param timeout how long to wait where there are none
   * @param poll the consumer's own: what it has fetched of partitions that are not paused
   */
  ConsumerRecords<byte[], byte[]> poll(
      Duration timeout, Function<Duration, ConsumerRecords<byte[], byte[]>> poll) {
    if (rawArticlesWait) {
      ConsumerRecords<byte[], byte[]> records = pollAnnotated(poll);
      if (!records.isEmpty()) {
        return records;
      }
    }
    ConsumerRecords<byte[], byte[]> records = poll.apply(timeout);
    rawArticlesWait =
        records.count() == TURN && records.partitions().stream().anyMatch(FoldFirst::isRaw);
    return records;
  }

  /**
   * The listener of the stream, which pauses what is not restored when partitions are given out
   * anew: that is not ours to resume.
   */
  ConsumerRebalanceListener releasesBefore(ConsumerRebalanceListener listener) {
    return new ConsumerRebalanceListener() {
      @Override
      public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        release();
        listener.onPartitionsRevoked(partitions);
      }

      @Override
      public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        release();
        listener.onPartitionsAssigned(partitions);
      }

      @Override
      public void onPartitionsLost(Collection<TopicPartition> partitions) {
        release();
        listener.onPartitionsLost(partitions);
      }
    };
  }

  private ConsumerRecords<byte[], byte[]> pollAnnotated(
      Function<Duration, ConsumerRecords<byte[], byte[]>> poll) {
    held.addAll(consumer.assignment());
    held.removeAll(consumer.paused());
    held.removeIf(partition -> !isRaw(partition));
    consumer.pause(held);
    try {
      return poll.apply(Duration.ZERO);
    } finally {
      release();
    }
  }

  private void release() {
    held.retainAll(consumer.assignment());
    consumer.resume(held);
    held.clear();
  }

  private static boolean isRaw(TopicPartition partition) {
    return partition.topic().equals(Topics.ARTICLES_RAW);
  }
}
