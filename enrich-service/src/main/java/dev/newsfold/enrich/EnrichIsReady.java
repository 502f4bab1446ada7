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

  EnrichIsReady(KafkaStreams streams, EnrichService service) {
    this.streams = streams;
    this.service = service;
  }

  @Override
  public HealthCheckResponse call() {
    KafkaStreams.State state = streams.state();
    return HealthCheckResponse.named("enrich")
        .status(state == KafkaStreams.State.RUNNING && service.hasModels())
        .withData("streams", state.name())
        .withData("models", service.hasModels())
        .build();
  }
}
