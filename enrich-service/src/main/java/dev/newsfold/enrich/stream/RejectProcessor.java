package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.ReadRecord.Read;
import dev.newsfold.enrich.stream.ReadRecord.Read.Unusable;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/** Sends what could not be read on its way, under a key and headers of its own. */
public final class RejectProcessor extends ContextualProcessor<String, Read, String, Outgoing> {

  private RejectProcessor() {}

  public static ProcessorSupplier<String, Read, String, Outgoing> supplier() {
    return RejectProcessor::new;
  }

  @Override
  public void process(Record<String, Read> record) {
    if (record.value() instanceof Unusable unreadable) {
      context().forward(unreadable.rejection().asRecord(record.timestamp()));
    }
  }
}
