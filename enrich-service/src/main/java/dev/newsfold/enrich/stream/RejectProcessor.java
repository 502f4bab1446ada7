package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.ReadRecord.Read;
import dev.newsfold.enrich.stream.ReadRecord.Read.Unusable;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/** Sends what could not be read on its way, under a key and headers of its own. */
public final class RejectProcessor extends ContextualProcessor<String, Read, String, Outgoing> {

  private final Watch watch;

  private RejectProcessor(Watch watch) {
    this.watch = watch;
  }

  public static ProcessorSupplier<String, Read, String, Outgoing> supplier(Watch watch) {
    return () -> new RejectProcessor(watch);
  }

  @Override
  public void process(Record<String, Read> record) {
    if (record.value() instanceof Unusable unreadable) {
      watch.sent(unreadable.rejection());
      context().forward(unreadable.rejection().asRecord(record));
    }
  }
}
