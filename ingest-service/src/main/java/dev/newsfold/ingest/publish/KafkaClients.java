package dev.newsfold.ingest.publish;

import dev.newsfold.contracts.Topic;
import dev.newsfold.contracts.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the clients of the journal from the {@code kafka.} keys of the configuration. */
@ApplicationScoped
class KafkaClients {

  /** Room for two of the largest records; the default of 32 MB is a third of a small heap. */
  private static final long BUFFER_BYTES = 2L * Topics.RAW.maxMessageBytes();

  /**
   * Of a partition; that of the client holds some ten articles, and each has its own compression.
   */
  private static final int BATCH_BYTES = 128 * 1024;

  private static final int REPORT_FETCH_BYTES = 16 * 1024;

  /** Those that have to be there before anything is written. */
  static final List<Topic> TOPICS =
      List.of(Topics.FILES, Topics.RAW, Topics.REJECTED, Topics.FEEDS);

  private final Map<String, Object> broker;
  private final PublishConfiguration configuration;

  KafkaClients(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      PublishConfiguration configuration) {
    this.broker = broker;
    this.configuration = configuration.checked();
  }

  KafkaProducer<String, byte[]> producer() {
    int answerWithin = Math.toIntExact(configuration.answerWithin().toMillis());
    Map<String, Object> settings = settings("newsfold-ingest-" + configuration.instance());
    settings.put(
        ProducerConfig.TRANSACTIONAL_ID_CONFIG, "newsfold-ingest-" + configuration.instance());
    settings.put(
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
        Math.toIntExact(configuration.transactionTimeout().toMillis()));
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.RAW.maxMessageBytes());
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) answerWithin);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, answerWithin);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3 * answerWithin);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** For one that reads a whole topic. */
  KafkaConsumer<String, byte[]> tailConsumer(String topic) {
    return consumer("newsfold-" + topic + "-" + configuration.instance(), Map.of());
  }

  /** Fetches little at a time: it is asked for one report here and one there. */
  KafkaConsumer<String, byte[]> reportConsumer() {
    return consumer(
        "newsfold-ingest-reports-" + configuration.instance(),
        Map.of(
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            REPORT_FETCH_BYTES));
  }

  private KafkaConsumer<String, byte[]> consumer(String clientId, Map<String, Object> special) {
    int answerWithin = Math.toIntExact(configuration.answerWithin().toMillis());
    Map<String, Object> settings = settings(clientId);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    // A topic made by asking for it would have the broker's partitions and retention, not ours
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // What is fetched is there already; a fetch ahead that waits for news holds up the next seek
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 1);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, answerWithin);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, answerWithin);
    settings.putAll(special);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> settings(String clientId) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
    // A broker that is back is to be found at once, whatever the length of its absence
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000L);
    return settings;
  }
}
