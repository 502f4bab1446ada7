package dev.newsfold.enrich;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once models are loaded, partitions assigned and stores restored, and not before. */
@Readiness
@ApplicationScoped
class EnrichIsReady implements HealthCheck {

  private final KafkaStreams streams;
  private final EnrichService service;
  private final Restoration restoration;

  EnrichIsReady(KafkaStreams streams, EnrichService service, Restoration restoration) {
    this.streams = streams;
    this.service = service;
    this.restoration = restoration;
  }

  /** A task that comes back after an aborted transaction restores while the others run. */
  boolean isReady() {
    return streams.state() == KafkaStreams.State.RUNNING
        && service.hasModels()
        && restoration.remaining() == 0;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("enrich")
        .status(isReady())
        .withData("streams", streams.state().name())
        .withData("models", service.hasModels())
        .withData("restoring", restoration.remaining())
        .build();
  }
}
