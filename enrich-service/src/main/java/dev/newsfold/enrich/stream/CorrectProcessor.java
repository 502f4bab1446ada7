package dev.newsfold.enrich.stream;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Rejection.Encoding;
import dev.newsfold.contracts.Rejection.Stage;
import dev.newsfold.contracts.Topics;
import dev.newsfold.enrich.fold.CorrectStories;
import dev.newsfold.enrich.fold.Corrected;
import dev.newsfold.enrich.fold.Corrected.Done;
import dev.newsfold.enrich.fold.Corrected.Refused;
import dev.newsfold.enrich.stream.Outgoing.OutgoingRejection;
import dev.newsfold.enrich.stream.Outgoing.OutgoingStory;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;

/** Does what editors say in the stores of the fold; what cannot be done is rejected. */
public final class CorrectProcessor extends ContextualProcessor<String, byte[], String, Outgoing> {

  private static final Logger LOG = Logger.getLogger(CorrectProcessor.class);
  private static final byte[] NOTHING = {};

  private final CorrectStories correctStories;

  private CorrectProcessor(CorrectStories correctStories) {
    this.correctStories = correctStories;
  }

  public static ProcessorSupplier<String, byte[], String, Outgoing> supplier(
      CorrectStories correctStories) {
    return () -> new CorrectProcessor(correctStories);
  }

  /** The stores that the processor shares with {@link FoldProcessor}, which brings them. */
  public static String[] stores() {
    return FoldStores.names();
  }

  @Override
  public void process(Record<String, byte[]> record) {
    Correction correction;
    try {
      correction = Objects.requireNonNull(Json.MAPPER.readValue(value(record), Correction.class));
    } catch (IOException | RuntimeException e) {
      reject(record, "malformed-record", "a record of corrections cannot be read: " + e);
      return;
    }
    if (!correction.language().equals(record.key())) {
      String reason = "correction %s of a story in %s has the key %s";
      reject(
          record,
          "malformed-record",
          reason.formatted(correction.id(), correction.language(), record.key()));
      return;
    }
    StoredMemory memory = new StoredMemory(record.key(), context());
    Corrected corrected;
    try {
      corrected = correctStories.correct(correction, memory);
    } catch (RuntimeException e) {
      LOG.errorf(e, "correction %s cannot be followed", correction.id());
      String reason = "correction " + correction.id() + " cannot be followed: " + e;
      reject(record, "correction-failed", reason);
      return;
    }
    if (corrected instanceof Refused refused) {
      reject(record, refused.code(), refused.reason());
    } else if (corrected instanceof Done done) {
      memory.save();
      done.stories().forEach(story -> forward(new OutgoingStory(story), record));
    }
  }

  private void forward(Outgoing outgoing, Record<String, byte[]> record) {
    context().forward(outgoing.asRecord(record.timestamp()));
  }

  private void reject(Record<String, byte[]> record, String code, String reason) {
    byte[] value = value(record);
    Rejection rejection =
        new Rejection(
            UUID.nameUUIDFromBytes(value).toString(),
            Stage.ENRICH,
            code,
            reason,
            new Origin(Origin.Via.REST, Topics.CORRECTIONS, null, null),
            Base64.getEncoder().encodeToString(value),
            Encoding.BASE64,
            Instant.ofEpochMilli(record.timestamp()));
    forward(new OutgoingRejection(rejection), record);
  }

  private static byte[] value(Record<String, byte[]> record) {
    return record.value() == null ? NOTHING : record.value();
  }
}
