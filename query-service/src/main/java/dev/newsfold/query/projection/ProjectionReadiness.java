package dev.newsfold.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether records are being read. */
@Readiness
@ApplicationScoped
class ProjectionReadiness implements HealthCheck {

  private final Assignment assignment;

  ProjectionReadiness(@io.smallrye.common.annotation.Identifier("changes") Assignment assignment) {
    this.assignment = assignment;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("projection")
        .withData("partitions", assignment.partitions())
        .status(assignment.isMade())
        .build();
  }
}
