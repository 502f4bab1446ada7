package dev.newsfold.query.index;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether searches are answered: not before the index has caught up with the database. */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {

  private final SearchIndex index;

  IndexReadiness(SearchIndex index) {
    this.index = index;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("search index")
        .withData("sequence", index.visible())
        .status(index.isOpen())
        .build();
  }
}
