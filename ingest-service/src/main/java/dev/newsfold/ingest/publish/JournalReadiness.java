package dev.newsfold.ingest.publish;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when files can be published: the ledger is read, and Kafka answers. */
@Readiness
class JournalReadiness implements HealthCheck {

  private final Journal journal;

  JournalReadiness(Journal journal) {
    this.journal = journal;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("ledger read and Kafka reachable")
        .status(journal.isReady())
        .build();
  }
}
