package dev.newsfold.query.projection;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Tries again for as long as it takes: nothing is lost while database or broker are away. */
@ApplicationScoped
public class Patience {

  private static final Logger LOG = Logger.getLogger(Patience.class);

  private final Duration retryAfter;
  private final ProjectionMeters meters;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Patience(ProjectionConfiguration configuration, ProjectionMeters meters) {
    this.retryAfter = configuration.retryAfter();
    this.meters = meters;
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  /** Returns when the act succeeds; throws only once the service stops. */
  public void untilDone(Runnable act) {
    while (true) {
      try {
        act.run();
        return;
      } catch (RuntimeException e) {
        meters.triesAgain();
        LOG.warnf(e, "The batch waits; it is tried again every %s", retryAfter);
        waitUnlessStopped(e);
      }
    }
  }

  private void waitUnlessStopped(RuntimeException reason) {
    try {
      if (stopped.await(retryAfter.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the service stops before the batch is stored", reason);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the batch is stored", e);
    }
  }
}
