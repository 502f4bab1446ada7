package dev.newsfold.topics;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;

import dev.newsfold.contracts.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes a broker's topics what the contracts say; running it again changes nothing. */
public final class TopicCreation {

  private final Admin admin;

  private TopicCreation(Admin admin) {
    this.admin = admin;
  }

  /** Creates what is missing; of what is there, raises partitions and sets the configuration. */
  public static void createOn(String bootstrapServers, Collection<Topic> topics)
      throws InterruptedException {
    createOn(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), topics);
  }

  /** The same for a broker that asks who comes: with the settings that clients need. */
  public static void createOn(Map<String, Object> client, Collection<Topic> topics)
      throws InterruptedException {
    try (Admin admin = Admin.create(client)) {
      new TopicCreation(admin).create(topics);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "topics cannot be created on " + client.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG),
          e);
    }
  }

  private void create(Collection<Topic> topics) throws ExecutionException, InterruptedException {
    Set<String> present = admin.listTopics().names().get();
    List<Topic> missing = topics.stream().filter(not(t -> present.contains(t.name()))).toList();
    List<Topic> earlier = topics.stream().filter(t -> present.contains(t.name())).toList();
    createMissing(missing);
    raisePartitions(earlier);
    setConfiguration(earlier);
  }

  private void createMissing(List<Topic> topics) throws ExecutionException, InterruptedException {
    List<NewTopic> newTopics =
        topics.stream()
            .map(
                topic ->
                    new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                        .configs(configuration(topic)))
            .toList();
    try {
      admin.createTopics(newTopics).all().get();
    } catch (ExecutionException e) {
      // Another one that creates the same topics at the same time came first.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  /** Never lowers them: Kafka cannot, and an operator may have raised them on purpose. */
  private void raisePartitions(List<Topic> topics) throws ExecutionException, InterruptedException {
    Map<String, TopicDescription> found =
        admin.describeTopics(topics.stream().map(Topic::name).toList()).allTopicNames().get();
    Map<String, NewPartitions> raised =
        topics.stream()
            .filter(t -> partitions(found, t) < t.partitions())
            .collect(toMap(Topic::name, t -> NewPartitions.increaseTo(t.partitions())));
    admin.createPartitions(raised).all().get();
  }

  private static int partitions(Map<String, TopicDescription> found, Topic topic) {
    TopicDescription description = found.get(topic.name());
    return description == null ? 0 : description.partitions().size();
  }

  private void setConfiguration(List<Topic> topics)
      throws ExecutionException, InterruptedException {
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    for (Topic topic : topics) {
      List<AlterConfigOp> operations =
          configuration(topic).entrySet().stream()
              .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
              .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
              .toList();
      changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), operations);
    }
    admin.incrementalAlterConfigs(changes).all().get();
  }

  private static Map<String, String> configuration(Topic topic) {
    Duration retention = topic.retention();
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG, topic.cleanup().name().toLowerCase(Locale.ROOT),
        TopicConfig.RETENTION_MS_CONFIG,
            retention == null ? "-1" : Long.toString(retention.toMillis()),
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(topic.maxMessageBytes()));
  }
}
