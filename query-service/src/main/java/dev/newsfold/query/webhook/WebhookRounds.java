package dev.newsfold.query.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Writes and sends deliveries again and again, as long as the service runs. */
@ApplicationScoped
class WebhookRounds {

  private static final Logger LOG = Logger.getLogger(WebhookRounds.class);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  private final WriteDeliveries writing;
  private final SendDeliveries sending;
  private final WebhookConfiguration configuration;
  private final List<Future<?>> rounds = new ArrayList<>();
  private final ScheduledExecutorService clock;

  WebhookRounds(
      WriteDeliveries writing, SendDeliveries sending, WebhookConfiguration configuration) {
    this.writing = writing;
    this.sending = sending;
    this.configuration = configuration;
    this.clock =
        Executors.newScheduledThreadPool(
            configuration.senders() + 1,
            task -> {
              Thread thread = new Thread(task, "webhooks");
              thread.setDaemon(true);
              return thread;
            });
  }

  void start(@Observes StartupEvent event) {
    repeat(() -> untilNothingIsLeft(writing::write), configuration.poll());
    for (int i = 0; i < configuration.senders(); i++) {
      repeat(() -> untilNothingIsLeft(sending::sendNext), configuration.poll());
    }
    repeat(writing::forgetOldFailures, FORGET_EVERY);
  }

  void stop(@Observes ShutdownEvent event) {
    rounds.forEach(round -> round.cancel(true));
    clock.shutdownNow();
  }

  private void repeat(Runnable round, Duration pause) {
    rounds.add(
        clock.scheduleWithFixedDelay(
            () -> carryOn(round), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static void untilNothingIsLeft(BooleanSupplier step) {
    boolean isMore = true;
    while (isMore && !Thread.currentThread().isInterrupted()) {
      isMore = step.getAsBoolean();
    }
  }

  /** An exception would end the repetition: the database may be away for a while. */
  private static void carryOn(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException e) {
      LOG.warn("Webhooks wait", e);
    }
  }
}
