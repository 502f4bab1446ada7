package dev.newsfold.query.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for what carries a tag, by its id or, whatever its case and accents, its name. */
public record TagFilter(TagKind kind, String value) {

  public TagFilter {
    if (value.isBlank() || value.indexOf('\0') >= 0) {
      throw new InvalidParameter(kind.word(), kind.word() + " is empty or contains NUL");
    }
    value = value.strip();
  }

  /** A filter for each value that was given. */
  public static List<TagFilter> parse(TagKind kind, @Nullable List<String> values) {
    return values == null
        ? List.of()
        : values.stream().map(value -> new TagFilter(kind, value)).toList();
  }
}
