package dev.newsfold.local.pipeline;

import dev.newsfold.contracts.Topics;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.torture.Records;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A plain producer and a plain consumer with the records that Newsfold writes. */
final class KafkaCeiling {

  private static final String TOPIC = "benchmark.ceiling";
  private static final Duration POLL = Duration.ofMillis(100);

  /** A rate of a fraction of a second tells how a client starts. */
  static final int LEAST = 100_000;

  private final LocalSettings settings;

  KafkaCeiling(LocalSettings settings) {
    this.settings = settings;
  }

  /** Over and over, until it is a fair number; the first round is for the compiler. */
  List<Ceiling> measure(List<ConsumerRecord<byte[], byte[]>> records)
      throws IOException, InterruptedException {
    create();
    int rounds = Math.max(1, LEAST / records.size());
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      produce(producer, records, rounds);
      double seconds = produce(producer, records, rounds);
      long all = 2L * rounds * records.size();
      return List.of(
          new Ceiling("plain producer", rounds * records.size() / seconds),
          new Ceiling("plain consumer", all / consume(all)));
    }
  }

  private void create() throws IOException, InterruptedException {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(new NewTopic(TOPIC, Optional.of(Topics.RAW.partitions()), Optional.empty())))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IOException("the topic " + TOPIC + " could not be created", e);
    }
  }

  /** With the settings of the ingest service. */
  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.bootstrapServers(),
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private static double produce(
      KafkaProducer<byte[], byte[]> producer,
      List<ConsumerRecord<byte[], byte[]>> records,
      int rounds)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Future<?> last = CompletableFuture.completedFuture(null);
    for (int round = 0; round < rounds; round++) {
      for (ConsumerRecord<byte[], byte[]> record : records) {
        last =
            producer.send(
                new ProducerRecord<>(TOPIC, null, record.key(), record.value(), record.headers()));
      }
    }
    producer.flush();
    try {
      last.get();
    } catch (ExecutionException e) {
      throw new IOException("a plain producer could not write", e);
    }
    return Seconds.since(start);
  }

  private double consume(long count) {
    try (KafkaConsumer<byte[], byte[]> consumer = Records.consumer(settings.bootstrapServers())) {
      consumer.seekToBeginning(Records.assign(consumer, TOPIC));
      long start = System.nanoTime();
      long seen = 0;
      while (seen < count) {
        seen += consumer.poll(POLL).count();
      }
      return Seconds.since(start);
    }
  }
}
