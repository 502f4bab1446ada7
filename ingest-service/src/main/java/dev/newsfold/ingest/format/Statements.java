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

  /** What is said here, and where nothing is, what is said there. */
  Statements or(Statements other) {
    return new Statements(
        url == null ? other.url : url,
        title == null ? other.title : title,
        byline == null ? other.byline : byline,
        published == null ? other.published : published,
        source == null ? other.source : source,
        language == null ? other.language : language);
  }

  public Statements {
    if (Stream.of(url, title, byline, published, source, language)
        .filter(Objects::nonNull)
        .anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a statement is blank");
    }
  }
}
