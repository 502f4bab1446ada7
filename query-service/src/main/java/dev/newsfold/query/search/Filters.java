package dev.newsfold.query.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What articles and stories can be asked for alike; nothing where a component is null or empty. */
public record Filters(
    @Nullable Words words, DateRange days, List<TagFilter> tags, @Nullable String language) {

  public static final Filters NONE = new Filters(null, new DateRange(null, null), List.of(), null);

  public Filters {
    tags = List.copyOf(tags);
    if (language != null && !language.matches("[a-z]{2}|und")) {
      throw new InvalidParameter(
          "language", "language is not an ISO 639-1 code such as en: " + language);
    }
  }
}
