package dev.newsfold.query.tag;

import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A page of tags that is asked for.
 *
 * @param part a part of the name, whatever its case and accents
 */
record TagQuery(TagType type, @Nullable String part, Limit limit, @Nullable Cursor cursor) {

  /** Tells a cursor of this list from those of others. */
  static String question(TagType type, @Nullable String part) {
    return "tags " + type + " " + (part == null ? "" : Integer.toHexString(part.hashCode()));
  }
}
