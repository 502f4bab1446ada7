package dev.newsfold.query.webhook;

import dev.newsfold.query.database.Json;
import dev.newsfold.query.index.SearchIndex;
import dev.newsfold.query.live.ChangeLog;
import dev.newsfold.query.live.ChangeLog.Entry;
import dev.newsfold.query.live.ChangeLog.Kept;
import dev.newsfold.query.live.EventSource;
import dev.newsfold.query.live.LiveEvent;
import dev.newsfold.query.webhook.DeliveryStore.Delivered;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes down what each webhook is to be told, before the changes are cleared away: a receiver that
 * is away for a day gets all of it later.
 */
@ApplicationScoped
class WriteDeliveries {

  private final Jdbi jdbi;
  private final Json json;
  private final SearchIndex index;
  private final ChangeLog log;
  private final EventSource source;
  private final DeliveryStore deliveries;
  private final WebhookConfiguration configuration;
  private final Clock clock = Clock.systemUTC();

  WriteDeliveries(
      Jdbi jdbi,
      Json json,
      SearchIndex index,
      ChangeLog log,
      EventSource source,
      DeliveryStore deliveries,
      WebhookConfiguration configuration) {
    this.jdbi = jdbi;
    this.json = json;
    this.index = index;
    this.log = log;
    this.source = source;
    this.deliveries = deliveries;
    this.configuration = configuration;
  }

  private record Behind(String id, Wanted wanted, long position) {}

  /** Writes a batch for the webhook that is furthest behind; false where none is. */
  boolean write() {
    return jdbi.inTransaction(
        handle -> {
          Kept kept = log.kept();
          long last = Math.min(kept.last(), index.visible());
          Optional<Behind> behind = lockNext(handle, last);
          return behind.isPresent() && write(handle, behind.get(), kept, last);
        });
  }

  void forgetOldFailures() {
    jdbi.useHandle(handle -> deliveries.forget(handle, configuration.failuresKept()));
  }

  /** Another instance passes it by until the transaction ends. */
  private Optional<Behind> lockNext(Handle handle, long last) {
    return handle
        .createQuery(
            """
            select w.id, w.wanted, w.position from webhook w
            where w.position < :last
              and (select count(*) from webhook_delivery d
                   where d.webhook_id = w.id and d.state = 'waiting') < :waiting
            order by w.position
            limit 1
            for update of w skip locked""")
        .bind("last", last)
        .bind("waiting", configuration.waiting())
        .map(
            (row, context) ->
                new Behind(
                    row.getString("id"),
                    json.read(row.getString("wanted"), Wanted.class),
                    row.getLong("position")))
        .findOne();
  }

  private boolean write(Handle handle, Behind webhook, Kept kept, long last) {
    List<Entry> changes = log.between(webhook.position(), last, configuration.batch());
    if (changes.isEmpty()) {
      return false;
    }
    List<Delivered> payloads = new ArrayList<>();
    if (!kept.continues(webhook.position())) {
      long cleared = kept.first() - 1;
      payloads.add(
          new Delivered(
              cleared,
              payload("gap", "{\"after\":%d,\"upTo\":%d}".formatted(webhook.position(), cleared))));
    }
    for (LiveEvent event : source.events(changes, webhook.wanted().watched())) {
      payloads.add(
          new Delivered(event.sequence(), payload(event.name() + ".changed", event.json())));
    }
    deliveries.add(handle, webhook.id(), payloads);
    handle
        .createUpdate("update webhook set position = :position where id = :id")
        .bind("position", changes.get(changes.size() - 1).sequence())
        .bind("id", webhook.id())
        .execute();
    return true;
  }

  /** The envelope that Standard Webhooks asks for. */
  private String payload(String type, String data) {
    return "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":%s}"
        .formatted(type, clock.instant(), data);
  }
}
