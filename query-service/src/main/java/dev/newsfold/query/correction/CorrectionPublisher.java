package dev.newsfold.query.correction;

import dev.newsfold.contracts.CloudEvent;
import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Topics;
import dev.newsfold.query.database.Json;
import dev.newsfold.query.problem.Unavailable;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Sends corrections to Kafka. */
@ApplicationScoped
class CorrectionPublisher {

  private static final String SOURCE = "/newsfold/query-service";

  private final MutinyEmitter<byte[]> corrections;
  private final Json json;
  private final CorrectionConfiguration configuration;

  CorrectionPublisher(
      @Channel("corrections") MutinyEmitter<byte[]> corrections,
      Json json,
      CorrectionConfiguration configuration) {
    this.corrections = corrections;
    this.json = json;
    this.configuration = configuration;
  }

  /** Returns when Kafka has it on every replica that it asks; throws {@link Unavailable}. */
  void publish(Correction correction) {
    Message<byte[]> message =
        Message.of(json.write(correction).getBytes(StandardCharsets.UTF_8))
            .addMetadata(metadata(correction));
    try {
      corrections.sendMessage(message).await().atMost(configuration.answerWithin());
    } catch (RuntimeException e) {
      throw new Unavailable(
          "Kafka has not confirmed the correction; send it again, with the same Idempotency-Key",
          e);
    }
  }

  private static OutgoingKafkaRecordMetadata<String> metadata(Correction correction) {
    RecordHeaders headers = new RecordHeaders();
    new CloudEvent(
            correction.id(),
            SOURCE,
            Topics.CORRECTION.eventType(),
            correction.storyId(),
            correction.madeAt())
        .headers()
        .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    return OutgoingKafkaRecordMetadata.<String>builder()
        .withKey(correction.language())
        .withHeaders(headers)
        .build();
  }
}
