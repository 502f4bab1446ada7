package dev.newsfold.query.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps deliveries until they are done. */
@ApplicationScoped
class DeliveryStore {

  void add(Handle handle, String webhookId, List<Delivered> payloads) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into webhook_delivery (webhook_id, sequence, payload)
            values (:webhook, :sequence, :payload)
            on conflict do nothing""");
    for (Delivered delivered : payloads) {
      batch
          .bind("webhook", webhookId)
          .bind("sequence", delivered.sequence())
          .bind("payload", delivered.payload())
          .add();
    }
    batch.execute();
  }

  /** What is to be written down. */
  record Delivered(long sequence, String payload) {}

  /**
   * The next one that is due, locked until the transaction ends: another instance passes it by, and
   * where this one is killed, the lock is gone. Only the first one of each webhook can be due, so
   * that they go out in order.
   */
  Optional<Delivery> lockNext(Handle handle) {
    return handle
        .createQuery(
            """
            select d.webhook_id, d.sequence, d.payload, d.attempts, w.url, w.secret
            from webhook w
            join webhook_delivery d on d.webhook_id = w.id
              and d.sequence = (select min(first.sequence) from webhook_delivery first
                                where first.webhook_id = w.id and first.state = 'waiting')
            where d.state = 'waiting' and d.due_at <= now()
            order by d.due_at
            limit 1
            for update of d skip locked""")
        .map(
            (row, context) ->
                new Delivery(
                    row.getString("webhook_id"),
                    row.getLong("sequence"),
                    row.getString("payload"),
                    row.getInt("attempts"),
                    row.getString("url"),
                    row.getString("secret")))
        .findOne();
  }

  void done(Handle handle, Delivery delivery) {
    handle
        .createUpdate(
            "delete from webhook_delivery where webhook_id = :webhook and sequence = :sequence")
        .bind("webhook", delivery.webhookId())
        .bind("sequence", delivery.sequence())
        .execute();
  }

  void tryAgain(Handle handle, Delivery delivery, String fault, Duration wait) {
    handle
        .createUpdate(
            """
            update webhook_delivery
            set attempts = attempts + 1, fault = :fault, tried_at = clock_timestamp(),
                due_at = clock_timestamp() + make_interval(secs => :seconds)
            where webhook_id = :webhook and sequence = :sequence""")
        .bind("fault", fault)
        .bind("seconds", wait.toMillis() / 1000.0)
        .bind("webhook", delivery.webhookId())
        .bind("sequence", delivery.sequence())
        .execute();
  }

  void giveUp(Handle handle, Delivery delivery, String fault) {
    handle
        .createUpdate(
            """
            update webhook_delivery
            set attempts = attempts + 1, fault = :fault, tried_at = clock_timestamp(),
                state = 'failed'
            where webhook_id = :webhook and sequence = :sequence""")
        .bind("fault", fault)
        .bind("webhook", delivery.webhookId())
        .bind("sequence", delivery.sequence())
        .execute();
  }

  void forget(Handle handle, Duration kept) {
    handle
        .createUpdate(
            """
            delete from webhook_delivery
            where state = 'failed' and tried_at < now() - make_interval(secs => :seconds)""")
        .bind("seconds", (double) kept.toSeconds())
        .execute();
  }
}
