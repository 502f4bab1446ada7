package dev.newsfold.query.projection;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** For each partition, the offset of the first record that is not in the tables yet. */
record Positions(Map<TopicPartition, Long> nextOffsets) {

  static final Positions NONE = new Positions(Map.of());

  Positions {
    nextOffsets = Map.copyOf(nextOffsets);
  }

  static Positions after(ConsumerRecords<String, byte[]> records) {
    Map<TopicPartition, Long> next = new java.util.HashMap<>();
    records.forEach(
        record ->
            next.merge(
                new TopicPartition(record.topic(), record.partition()),
                record.offset() + 1,
                Math::max));
    return new Positions(next);
  }
}
