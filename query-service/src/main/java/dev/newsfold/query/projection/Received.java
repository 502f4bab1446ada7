package dev.newsfold.query.projection;

import dev.newsfold.contracts.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A Kafka record as it came. */
public record Received(ConsumerRecord<String, byte[]> record) {

  /** Where it stands in Kafka, the same on each delivery. */
  String address() {
    return record.topic() + "/" + record.partition() + "/" + record.offset();
  }

  /** What is itself a rejection is not rejected again. */
  boolean isOfRejection() {
    return record.topic().equals(Topics.ARTICLES_REJECTED);
  }

  String place() {
    return "partition " + record.partition() + ", offset " + record.offset();
  }
}
