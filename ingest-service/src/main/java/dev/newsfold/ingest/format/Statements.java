package dev.newsfold.ingest.format;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a container says of an article, in the container's own words; null where it is silent. */
public record Statements(
    @Nullable String url,
    @Nullable String title,
    @Nullable String byline,
    @Nullable String published,
    @Nullable String source,
    @Nullable String language) {

  public static final Statements NONE = new Statements(null, null, null, null, null, null);

  public Statements {
    if (Stream.of(url, title, byline, published, source, language)
        .filter(Objects::nonNull)
        .anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a statement is blank");
    }
  }
}
