package dev.newsfold.enrich.text;

import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.RawArticle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes raw articles of what a test says of them. */
public final class RawArticles {

  public static final Instant RECEIVED = Instant.parse("2026-03-04T05:06:07Z");

  private RawArticles() {}

  public static RawArticle plain(String text) {
    return plain(text, 0, null);
  }

  public static RawArticle plain(String text, int headerLines, @Nullable String title) {
    return article("text/plain", text, headerLines, title);
  }

  public static RawArticle page(String html) {
    return article("text/html", html, 0, null);
  }

  private static RawArticle article(
      String mediaType, String text, int headerLines, @Nullable String title) {
    return new RawArticle(
        "a1",
        "hash",
        mediaType,
        text,
        headerLines,
        null,
        title,
        null,
        null,
        null,
        null,
        new Origin(Origin.Via.INBOX, null, null, null),
        RECEIVED);
  }
}
