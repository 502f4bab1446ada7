package dev.newsfold.enrich;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.newsfold.backing.BackingServices;
import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Topics;
import dev.newsfold.enrich.fold.Corrections;
import dev.newsfold.enrich.stream.Json;
import dev.newsfold.enrich.stream.StreamClients;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service on a real broker. */
@QuarkusTest
@WithTestResource(
    value = BackingServices.class,
    initArgs = @ResourceArg(name = BackingServices.SERVICES, value = "kafka"))
class EnrichServiceTest {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Inject KafkaClientSupplier clients;

  @Test
  void publishesTheStoriesOfTheArticlesThatCameInTwice() {
    // given
    for (int time = 0; time < 2; time++) {
      publish(Seeds.all());
    }

    // when
    Map<String, Story> newest = new TreeMap<>();
    try (KafkaConsumer<String, Story> consumer = consumer()) {
      consumer.subscribe(List.of(Topics.STORIES));
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(record -> newest.put(record.key(), record.value()));
                return groups(newest).equals(Seeds.stories());
              });
    }

    // then
    assertThat(newest.values()).extracting(Story::storylineId).containsOnly(lineOf(newest));
    get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    assertThat(get("/q/metrics").asString())
        .contains(
            "newsfold_ready 1.0", "newsfold_restore_records 0.0", "newsfold_consumer_lag{topic=");
  }

  @Test
  void publishesCompressed() throws Exception {
    // given
    publish(Seeds.all());
    await("the pair", story -> story.articles().size() == 2);

    // when
    long values = 0;
    try (KafkaConsumer<String, Story> consumer = consumer()) {
      assignStories(consumer);
      for (var read = consumer.poll(Duration.ofSeconds(5));
          !read.isEmpty();
          read = consumer.poll(Duration.ofSeconds(1))) {
        for (ConsumerRecord<String, Story> story : read) {
          values += story.serializedValueSize();
        }
      }
    }

    // then
    assertThat(onDisk(Topics.STORIES)).isPositive().isLessThan(values);
  }

  private long onDisk(String topic) throws Exception {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      List<Integer> brokers = admin.describeCluster().nodes().get().stream().map(Node::id).toList();
      return admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
          .flatMap(folders -> folders.values().stream())
          .flatMap(folder -> folder.replicaInfos().entrySet().stream())
          .filter(replica -> replica.getKey().topic().equals(topic))
          .mapToLong(replica -> replica.getValue().size())
          .sum();
    }
  }

  @Test
  void readsByTheClientsThatFoldFirst() {
    assertThat(clients).isInstanceOf(StreamClients.class);
  }

  @Test
  void takesPartUnderItsNameSoThatARestartNeedNotWaitForTheSessionToRunOut() {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(
                          admin
                              .describeConsumerGroups(List.of("newsfold-enrich"))
                              .all()
                              .get()
                              .get("newsfold-enrich")
                              .members())
                      .extracting(member -> member.groupInstanceId().orElse("none"))
                      .containsExactlyInAnyOrder("enrich-1-1", "enrich-1-2"));
    }
  }

  @Test
  void followsACorrectionAndItsTakingBack() {
    // given
    publish(Seeds.all());
    Story pair = await("the pair", story -> story.articles().size() == 2);
    List<String> ids = pair.articles().stream().map(Story.StoryArticle::id).toList();

    // when
    publish(Corrections.split("c-1", pair.id(), ids.subList(1, 2), ids.subList(0, 1)));

    // then
    Story split = await("the split", story -> story.id().equals("s-c-1"));
    assertThat(split.corrections()).containsExactly("c-1");
    assertThat(split.articles()).extracting(Story.StoryArticle::id).containsExactly(ids.get(1));

    // and when
    publish(Corrections.undo("u-1", "c-1"));

    // then
    await("the end", story -> story.id().equals("s-c-1") && story.mergedInto() != null);
  }

  private Story await(String what, Predicate<Story> wanted) {
    List<Story> found = new ArrayList<>();
    try (KafkaConsumer<String, Story> consumer = consumer()) {
      assignStories(consumer);
      Awaitility.await(what)
          .atMost(Duration.ofMinutes(1))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(record.value()));
                return found.stream().anyMatch(wanted);
              });
    }
    return found.stream().filter(wanted).findFirst().orElseThrow();
  }

  private static void assignStories(KafkaConsumer<String, Story> consumer) {
    consumer.assign(
        IntStream.range(0, Topics.STORY.partitions())
            .mapToObj(partition -> new TopicPartition(Topics.STORIES, partition))
            .toList());
    consumer.seekToBeginning(consumer.assignment());
  }

  private void publish(Correction correction) {
    try (KafkaProducer<String, Correction> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            Serdes.String().serializer(),
            Json.serde(Correction.class).serializer())) {
      producer.send(new ProducerRecord<>(Topics.CORRECTIONS, correction.language(), correction));
    }
  }

  private void publish(List<RawArticle> articles) {
    try (KafkaProducer<String, RawArticle> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            Serdes.String().serializer(),
            Json.serde(RawArticle.class).serializer())) {
      articles.forEach(
          article ->
              producer.send(new ProducerRecord<>(Topics.ARTICLES_RAW, article.id(), article)));
    }
  }

  private KafkaConsumer<String, Story> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "group.id", "enrich-service-test",
            "auto.offset.reset", "earliest",
            "isolation.level", "read_committed"),
        Serdes.String().deserializer(),
        Json.serde(Story.class).deserializer());
  }

  private static Set<Set<String>> groups(Map<String, Story> stories) {
    return stories.values().stream()
        .filter(story -> story.state() == Story.State.OPEN)
        .map(
            story ->
                story.articles().stream().map(Story.StoryArticle::id).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private static String lineOf(Map<String, Story> stories) {
    return stories.values().iterator().next().storylineId();
  }
}
