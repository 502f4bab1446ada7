package dev.newsfold.enrich;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How much of the stores is not read back from their changelogs yet. */
@Singleton
class Restoration implements StateRestoreListener {

  private final Map<TopicPartition, Long> remaining = new ConcurrentHashMap<>();

  /** Records; 0 where all that this instance folds is at hand. */
  long remaining() {
    return remaining.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
    remaining.put(partition, end - start);
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long end, long restored) {
    remaining.computeIfPresent(partition, (key, left) -> Math.max(0, left - restored));
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long restored) {
    remaining.remove(partition);
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long restored) {
    remaining.remove(partition);
  }
}
