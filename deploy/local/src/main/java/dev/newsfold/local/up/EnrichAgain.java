package dev.newsfold.local.up;

import dev.newsfold.contracts.Topics;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes enrich, which must not run meanwhile, read all raw articles from the beginning. */
final class EnrichAgain {

  private static final String GROUP = "newsfold-enrich";
  private static final int PATIENCE_SECONDS = 30;

  private EnrichAgain() {}

  static void on(String brokers) throws IOException, InterruptedException {
    try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
      removeMembers(admin);
      await(admin.deleteConsumerGroupOffsets(GROUP, partitions(admin)).all());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException
          || e.getCause() instanceof GroupIdNotFoundException) {
        // It has read nothing yet.
        return;
      }
      throw new IOException("enrich cannot be set back: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new IOException("enrich cannot be set back: Kafka does not answer", e);
    }
  }

  private static Set<TopicPartition> partitions(Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    return await(admin.describeTopics(Set.of(Topics.ARTICLES_RAW)).allTopicNames())
        .values()
        .stream()
        .flatMap(topic -> topic.partitions().stream())
        .map(partition -> new TopicPartition(Topics.ARTICLES_RAW, partition.partition()))
        .collect(Collectors.toSet());
  }

  /** One that has a name stays a member for a while after it has stopped. */
  private static void removeMembers(Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    boolean hasMembers =
        await(admin.describeConsumerGroups(Set.of(GROUP)).all()).values().stream()
            .anyMatch(group -> !group.members().isEmpty());
    if (hasMembers) {
      await(
          admin
              .removeMembersFromConsumerGroup(GROUP, new RemoveMembersFromConsumerGroupOptions())
              .all());
    }
  }

  private static <T> T await(KafkaFuture<T> answer)
      throws ExecutionException, InterruptedException, TimeoutException {
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
