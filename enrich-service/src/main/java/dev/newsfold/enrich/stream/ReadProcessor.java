package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.ReadRecord.Read;
import dev.newsfold.enrich.stream.Watch.Passage;
import dev.newsfold.enrich.stream.Watch.Step;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Hands the value of each raw record on to {@link ReadRecord}, with the time of the record. */
public final class ReadProcessor
    extends ContextualFixedKeyProcessor<String, byte @Nullable [], Read> {

  private final ReadRecord readRecord;
  private final Watch watch;
  private @Nullable CommitInTime commit;

  private ReadProcessor(ReadRecord readRecord, Watch watch) {
    this.readRecord = readRecord;
    this.watch = watch;
  }

  public static FixedKeyProcessorSupplier<String, byte @Nullable [], Read> supplier(
      ReadRecord read, Watch watch) {
    return () -> new ReadProcessor(read, watch);
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Read> context) {
    super.init(context);
    commit = CommitInTime.of(Pace.ofThread(), Step.ANNOTATE, context);
  }

  @Override
  public void process(FixedKeyRecord<String, byte @Nullable []> record) {
    byte[] value = record.value() == null ? new byte[0] : record.value();
    Instant time = Instant.ofEpochMilli(record.timestamp());
    try (Passage passage = watch.begin(Step.ANNOTATE, record.key(), record.headers())) {
      context()
          .forward(record.withValue(readRecord.of(value, time)).withHeaders(passage.headers()));
    }
    Objects.requireNonNull(commit).processed();
  }
}
