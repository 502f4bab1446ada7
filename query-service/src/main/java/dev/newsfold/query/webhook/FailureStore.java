package dev.newsfold.query.webhook;

import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Keyed;
import dev.newsfold.query.search.Limit;
import dev.newsfold.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The deliveries that were given up. */
@ApplicationScoped
class FailureStore {

  private final Jdbi jdbi;

  FailureStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** In the order in which they were to go out. */
  Page<FailureView> list(String webhookId, Limit limit, @Nullable String cursor) {
    String question = "failures " + webhookId;
    Cursor from = Cursor.parse(cursor, question, 1);
    long after = from == null ? -1 : sequence(from);
    return jdbi.withHandle(
        handle ->
            Page.of(
                handle
                    .createQuery(
                        """
                        select sequence, attempts, fault, tried_at, payload
                        from webhook_delivery
                        where webhook_id = :webhook and state = 'failed' and sequence > :after
                        order by sequence
                        limit :limit""")
                    .bind("webhook", webhookId)
                    .bind("after", after)
                    .bind("limit", limit.andOneMore())
                    .map(
                        (row, context) -> {
                          long sequence = row.getLong("sequence");
                          return new Keyed<>(
                              new FailureView(
                                  sequence,
                                  "msg_" + webhookId + "_" + sequence,
                                  row.getInt("attempts"),
                                  row.getString("fault"),
                                  row.getTimestamp("tried_at").toInstant(),
                                  row.getString("payload")),
                              List.of(Long.toString(sequence)));
                        })
                    .list(),
                limit,
                question,
                handle
                    .createQuery(
                        """
                        select count(*) from webhook_delivery
                        where webhook_id = :webhook and state = 'failed'""")
                    .bind("webhook", webhookId)
                    .mapTo(Long.class)
                    .one()));
  }

  /**
   * Lets deliveries that were given up go out again, before all that is waiting.
   *
   * @param delivery one of them; all where it is null
   * @return how many
   */
  int redeliver(String webhookId, @Nullable Long delivery) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update webhook_delivery
                    set state = 'waiting', attempts = 0, due_at = now()
                    where webhook_id = :webhook and state = 'failed'
                      and (cast(:delivery as bigint) is null or sequence = :delivery)""")
                .bind("webhook", webhookId)
                .bind("delivery", delivery)
                .execute());
  }

  private static long sequence(Cursor cursor) {
    try {
      return Long.parseLong(cursor.key().get(0));
    } catch (NumberFormatException e) {
      throw Cursor.malformed();
    }
  }
}
