package dev.newsfold.query.index;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Times how the index follows the database, and measures how far behind it is. */
@Singleton
class IndexMeters {

  private final MeterRegistry registry;
  private final Timer batches;

  IndexMeters(MeterRegistry registry) {
    this.registry = registry;
    this.batches =
        Timer.builder("newsfold.index.batch")
            .description("Time until changes of the database were found by searches")
            .register(registry);
  }

  void bind(
      @Observes StartupEvent event,
      CatchUp catchUp,
      SearchIndex published,
      IndexConfiguration configuration) {
    Gauge.builder("newsfold.index.behind", catchUp, all -> behind(all, published))
        .description("Changes of the database that searches do not find yet")
        .register(registry);
    new DiskSpaceMetrics(configuration.folder().toFile()).bindTo(registry);
  }

  /** By what the database was last asked for anyway: this asks nothing of it. */
  private static double behind(CatchUp catchUp, SearchIndex published) {
    return Math.max(0, catchUp.lastSeen() - published.visible());
  }

  void foundAfter(Duration duration) {
    batches.record(duration);
  }
}
