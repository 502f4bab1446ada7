package dev.newsfold.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.RawArticle;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Topics;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What consumers see of the topics, from their beginning. */
@Singleton
public class PublishedRecords {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final ObjectMapper json;

  PublishedRecords(ObjectMapper json) {
    this.json = json;
  }

  public List<RawArticle> articles(String text) {
    return read(Topics.ARTICLES_RAW, RawArticle.class).stream()
        .filter(article -> article.text().contains(text))
        .toList();
  }

  public List<Rejection> rejections(String file) {
    return read(Topics.ARTICLES_REJECTED, Rejection.class).stream()
        .filter(rejection -> file.equals(rejection.origin().file()))
        .toList();
  }

  List<FileReport> reports(String file) {
    return reports().stream().filter(report -> file.equals(report.name())).toList();
  }

  /** In the order in which they were published. */
  List<FileReport> reports() {
    return read(Topics.INGEST_FILES, FileReport.class);
  }

  private <T> List<T> read(String topic, Class<T> type) {
    return records(topic).stream().map(message -> parse(message.value(), type)).toList();
  }

  private <T> T parse(String value, Class<T> type) {
    try {
      return json.readValue(value, type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes what nobody should. */
  public void send(String topic, String key, String value) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    }
  }

  public List<ConsumerRecord<String, String>> records(String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, String>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.get(at))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }
}
