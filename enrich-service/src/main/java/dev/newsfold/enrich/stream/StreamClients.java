package dev.newsfold.enrich.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * The clients of Kafka Streams, those that it has by itself, in a class that is not for others, but
 * for the one that reads articles.
 */
public final class StreamClients implements KafkaClientSupplier {

  /**
   * How long a fetch waits that finds nothing. One that left out the raw articles, since those
   * before them were not read yet, holds up the next one.
   */
  private static final int FETCH_WAITS_MILLISECONDS = 100;

  @Override
  public Admin getAdmin(Map<String, Object> settings) {
    return Admin.create(settings);
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
    Map<String, Object> inTurns = new HashMap<>(settings);
    inTurns.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, FoldFirst.TURN);
    inTurns.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAITS_MILLISECONDS);
    return new FoldFirstConsumer(inTurns);
  }

  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> settings) {
    return consumer(settings);
  }

  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> settings) {
    return consumer(settings);
  }

  private static Consumer<byte[], byte[]> consumer(Map<String, Object> settings) {
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
