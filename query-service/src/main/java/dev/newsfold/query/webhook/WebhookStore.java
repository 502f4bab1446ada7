package dev.newsfold.query.webhook;

import dev.newsfold.query.database.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps webhooks. */
@ApplicationScoped
class WebhookStore {

  private static final String SELECT =
      """
      select w.id, w.url, w.wanted, w.created_at,
             (select count(*) from webhook_delivery d
              where d.webhook_id = w.id and d.state = 'waiting') as waiting,
             (select count(*) from webhook_delivery d
              where d.webhook_id = w.id and d.state = 'failed') as failures
      from webhook w
      """;

  private final Jdbi jdbi;
  private final Json json;

  WebhookStore(Jdbi jdbi, Json json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /**
   * Adds a webhook unless there are as many as may be.
   *
   * @param position the change after which it is told
   */
  boolean add(String id, WebhookRequest request, String secret, long position, int most) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute("lock table webhook in share row exclusive mode");
          return handle
                  .createUpdate(
                      """
                      insert into webhook (id, url, wanted, secret, position)
                      select :id, :url, cast(:wanted as jsonb), :secret, :position
                      where (select count(*) from webhook) < :most""")
                  .bind("id", id)
                  .bind("url", request.url())
                  .bind("wanted", json.write(request.wanted()))
                  .bind("secret", secret)
                  .bind("position", position)
                  .bind("most", most)
                  .execute()
              > 0;
        });
  }

  List<WebhookView> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "order by w.created_at, w.id")
                .map((row, context) -> view(row))
                .list());
  }

  Optional<WebhookView> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where w.id = :id")
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne());
  }

  /** Removes it with its deliveries; waits for the one that is on its way. */
  boolean remove(String id) {
    return jdbi.withHandle(
        handle ->
            handle.createUpdate("delete from webhook where id = :id").bind("id", id).execute() > 0);
  }

  private WebhookView view(ResultSet row) throws SQLException {
    Wanted wanted = json.read(row.getString("wanted"), Wanted.class);
    return new WebhookView(
        row.getString("id"),
        row.getString("url"),
        wanted.kind(),
        wanted.filters(),
        row.getTimestamp("created_at").toInstant(),
        row.getLong("waiting"),
        row.getLong("failures"),
        null);
  }
}
