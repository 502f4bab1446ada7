package dev.newsfold.ingest.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Measures the disk of the folder, which is to hold all that was ever taken. */
@ApplicationScoped
class InboxMeters {

  void bind(
      @Observes StartupEvent event, MeterRegistry registry, InboxConfiguration configuration) {
    new DiskSpaceMetrics(configuration.folder().toFile()).bindTo(registry);
  }
}
