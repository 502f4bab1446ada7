package dev.newsfold.enrich.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The consumer of a stream thread, which reads in the order of {@link FoldFirst} and keeps its
 * {@link Pace}.
 */
final class FoldFirstConsumer extends KafkaConsumer<byte[], byte[]> {

  private final FoldFirst order = new FoldFirst(this);
  private long returned = System.nanoTime();

  FoldFirstConsumer(Map<String, Object> settings) {
    super(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    long began = System.nanoTime();
    ConsumerRecords<byte[], byte[]> records = order.poll(timeout, super::poll);
    long working = began - returned;
    returned = System.nanoTime();
    Pace.ofThread().went(working, returned - began);
    return records;
  }

  @Override
  public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
    super.subscribe(topics, order.releasesBefore(listener));
  }
}
