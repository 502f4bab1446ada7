package dev.newsfold.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Measures what waits at the door, and whether it is open. */
@ApplicationScoped
class IngestMeters {

  void bind(
      @Observes StartupEvent event,
      MeterRegistry registry,
      Ingestion ingestion,
      Submissions submissions) {
    Gauge.builder("newsfold.ready", ingestion, door -> door.isReady() ? 1 : 0)
        .description("1 while the readiness check passes")
        .register(registry);
    Gauge.builder("newsfold.documents.waiting", submissions, Submissions::waiting)
        .description("Documents that were handed in and are not taken yet")
        .register(registry);
  }
}
