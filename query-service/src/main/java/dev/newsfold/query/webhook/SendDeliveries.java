package dev.newsfold.query.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Sends what is due. An attempt is one transaction: if this service is killed before it ends, the
 * delivery goes out again under the same id, at least once and never forgotten.
 */
@ApplicationScoped
class SendDeliveries {

  private static final Logger LOG = Logger.getLogger(SendDeliveries.class);

  private final Jdbi jdbi;
  private final DeliveryStore deliveries;
  private final Sender sender;
  private final WebhookConfiguration configuration;
  private final RetrySchedule schedule;

  SendDeliveries(
      Jdbi jdbi, DeliveryStore deliveries, Sender sender, WebhookConfiguration configuration) {
    this.jdbi = jdbi;
    this.deliveries = deliveries;
    this.sender = sender;
    this.configuration = configuration;
    this.schedule = new RetrySchedule(configuration.firstRetry(), configuration.longestRetry());
  }

  /** Tries one delivery; false where none is due. */
  boolean sendNext() {
    return jdbi.inTransaction(
        handle -> {
          Optional<Delivery> next = deliveries.lockNext(handle);
          next.ifPresent(delivery -> send(handle, delivery));
          return next.isPresent();
        });
  }

  private void send(Handle handle, Delivery delivery) {
    Outcome outcome = sender.send(delivery);
    if (!(outcome instanceof Outcome.Failed failed)) {
      deliveries.done(handle, delivery);
      return;
    }
    int attempts = delivery.attempts() + 1;
    LOG.infof(
        "Attempt %d of %s: %s %s", attempts, delivery.messageId(), delivery.url(), failed.reason());
    if (attempts >= configuration.attempts()) {
      deliveries.giveUp(handle, delivery, failed.reason());
      return;
    }
    deliveries.tryAgain(
        handle,
        delivery,
        failed.reason(),
        schedule.after(attempts, ThreadLocalRandom.current().nextDouble()));
  }
}
