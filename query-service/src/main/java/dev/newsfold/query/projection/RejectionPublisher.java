package dev.newsfold.query.projection;

import dev.newsfold.contracts.CloudEvent;
import dev.newsfold.contracts.Rejection;
import dev.newsfold.contracts.Topics;
import dev.newsfold.query.database.Json;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Sends what could not be used to where everything rejected goes. */
@ApplicationScoped
public class RejectionPublisher {

  private static final Logger LOG = Logger.getLogger(RejectionPublisher.class);

  private static final String SOURCE = "/newsfold/query-service";

  private final MutinyEmitter<byte[]> rejections;
  private final Json json;
  private final ProjectionMeters meters;

  RejectionPublisher(
      @Channel("rejections") MutinyEmitter<byte[]> rejections, Json json, ProjectionMeters meters) {
    this.rejections = rejections;
    this.json = json;
    this.meters = meters;
  }

  /** Returns when Kafka has them. The same record is rejected under the same id each time. */
  public void publish(List<Rejection> rejected) {
    for (Rejection rejection : rejected) {
      LOG.warnf("Rejected: %s", rejection.reason());
      rejections.sendMessageAndAwait(
          Message.of(json.write(rejection).getBytes(StandardCharsets.UTF_8))
              .addMetadata(metadata(rejection)));
      meters.rejected(rejection.code());
    }
  }

  private static OutgoingKafkaRecordMetadata<String> metadata(Rejection rejection) {
    RecordHeaders headers = new RecordHeaders();
    new CloudEvent(
            rejection.id(),
            SOURCE,
            Topics.REJECTED.eventType(),
            rejection.id(),
            rejection.rejectedAt())
        .headers()
        .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    return OutgoingKafkaRecordMetadata.<String>builder()
        .withKey(rejection.id())
        .withHeaders(headers)
        .build();
  }
}
