package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.ReadRecord.Read;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Hands the value of each raw record on to {@link ReadRecord}, with the time of the record. */
public final class ReadProcessor
    extends ContextualFixedKeyProcessor<String, byte @Nullable [], Read> {

  private final ReadRecord readRecord;

  private ReadProcessor(ReadRecord readRecord) {
    this.readRecord = readRecord;
  }

  public static FixedKeyProcessorSupplier<String, byte @Nullable [], Read> supplier(
      ReadRecord read) {
    return () -> new ReadProcessor(read);
  }

  @Override
  public void process(FixedKeyRecord<String, byte @Nullable []> record) {
    byte[] value = record.value() == null ? new byte[0] : record.value();
    Instant time = Instant.ofEpochMilli(record.timestamp());
    context().forward(record.withValue(readRecord.of(value, time)));
  }
}
