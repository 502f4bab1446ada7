package dev.newsfold.enrich;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Not alive once the streams have failed for good: only a new process goes on. */
@Liveness
@ApplicationScoped
class EnrichIsAlive implements HealthCheck {

  private final KafkaStreams streams;

  EnrichIsAlive(KafkaStreams streams) {
    this.streams = streams;
  }

  @Override
  public HealthCheckResponse call() {
    KafkaStreams.State state = streams.state();
    return HealthCheckResponse.named("streams")
        .status(state != KafkaStreams.State.ERROR && state != KafkaStreams.State.PENDING_ERROR)
        .withData("state", state.name())
        .build();
  }
}
