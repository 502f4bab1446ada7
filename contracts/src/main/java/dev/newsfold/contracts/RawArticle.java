package dev.newsfold.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as it came in: its text as found, and what its container said of it.
 *
 * @param id derived from the address where one is known, else from the text: the same article has
 *     the same id on every machine
 * @param contentHash SHA-256 in hex over text and statements: tells one revision from another
 * @param mediaType {@code text/plain} or {@code text/html}: how {@code text} is to be read
 * @param headerLines how many of the first lines of {@code text} are the container's, not the
 *     article's
 * @param published the publication date in the container's own words
 */
public record RawArticle(
    String id,
    String contentHash,
    String mediaType,
    String text,
    int headerLines,
    @Nullable String url,
    @Nullable String title,
    @Nullable String byline,
    @Nullable String published,
    @Nullable String source,
    @Nullable String language,
    Origin origin,
    Instant receivedAt) {

  public RawArticle {
    Objects.requireNonNull(contentHash, "contentHash");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(receivedAt, "receivedAt");
    if (id.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("a raw article needs an id and a text");
    }
    if (headerLines < 0) {
      throw new IllegalArgumentException("headerLines is " + headerLines + ", below 0");
    }
  }
}
