package dev.newsfold.query.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.newsfold.query.article.ArticleFilterParameters;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook, with what it asks for.
 *
 * @param waiting how many deliveries are to be sent
 * @param failures how many were given up
 * @param secret signs what is sent; only the answer that made the webhook has it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
    String id,
    String url,
    @Nullable String kind,
    @JsonUnwrapped @JsonInclude(JsonInclude.Include.NON_NULL) ArticleFilterParameters filters,
    Instant createdAt,
    long waiting,
    long failures,
    @Nullable String secret) {

  WebhookView withSecret(String shown) {
    return new WebhookView(id, url, kind, filters, createdAt, waiting, failures, shown);
  }
}
