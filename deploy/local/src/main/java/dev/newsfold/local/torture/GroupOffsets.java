package dev.newsfold.local.torture;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Where a group reads on from. */
record GroupOffsets(String bootstrapServers, String group) {

  /** Kafka holds on to a group for as long as the session of a silent member lasts. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int POLL_MILLISECONDS = 500;

  /** Sets it back by so many records a partition; waits until nobody is in the group any more. */
  void setBack(int records) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (Admin admin =
          Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
        setBack(records, admin);
        return;
      } catch (ExecutionException e) {
        // Somebody is in the group still, or the broker is on its way back.
        if (System.nanoTime() > end) {
          throw new IOException(group + " cannot be set back: " + e.getMessage(), e);
        }
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
  }

  /** Waits until it has read a topic to the end, which is written to without transactions. */
  void await(String topic) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (Admin admin =
          Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
        if (hasRead(topic, admin)) {
          return;
        }
      } catch (ExecutionException e) {
        // The broker is on its way back.
      }
      if (System.nanoTime() > end) {
        throw new IOException(group + " has not read all of " + topic);
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
  }

  private boolean hasRead(String topic, Admin admin)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (TopicDescription described :
        admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
      described
          .partitions()
          .forEach(
              info -> asked.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest()));
    }
    return admin.listOffsets(asked).all().get().entrySet().stream()
        .allMatch(
            last -> {
              OffsetAndMetadata read = committed.get(last.getKey());
              return last.getValue().offset() == 0
                  || (read != null && read.offset() >= last.getValue().offset());
            });
  }

  private void setBack(int records, Admin admin) throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        new HashMap<>(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get());
    committed.values().removeIf(offset -> offset == null);
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    committed.keySet().forEach(partition -> asked.put(partition, OffsetSpec.earliest()));
    Map<TopicPartition, ListOffsetsResultInfo> earliest = admin.listOffsets(asked).all().get();
    Map<TopicPartition, OffsetAndMetadata> wanted = new HashMap<>();
    committed.forEach(
        (partition, offset) -> {
          ListOffsetsResultInfo first = earliest.get(partition);
          long lowest = first == null ? offset.offset() : first.offset();
          wanted.put(partition, new OffsetAndMetadata(Math.max(lowest, offset.offset() - records)));
        });
    admin.alterConsumerGroupOffsets(group, wanted).all().get();
  }
}
