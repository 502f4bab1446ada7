package dev.newsfold.ingest.format;

import org.jspecify.annotations.Nullable;

/** Names places inside places: {@code b/c.eml!/part 2}. */
final class Place {

  private Place() {}

  static @Nullable String inside(@Nullable String outer, @Nullable String inner) {
    if (outer == null || inner == null) {
      return outer == null ? inner : outer;
    }
    return outer + "!/" + inner;
  }
}
