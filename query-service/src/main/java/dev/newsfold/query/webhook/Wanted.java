package dev.newsfold.query.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.newsfold.query.article.ArticleFilterParameters;
import dev.newsfold.query.live.Watched;
import org.jspecify.annotations.Nullable;

/**
 * The search that a webhook is for.
 *
 * @param kind article or story; both where it is null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Wanted(@Nullable String kind, ArticleFilterParameters filters) {

  Watched watched() {
    return Watched.of(filters, kind);
  }
}
