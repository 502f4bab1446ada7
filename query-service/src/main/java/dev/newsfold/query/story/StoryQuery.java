package dev.newsfold.query.story;

import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Limit;
import org.jspecify.annotations.Nullable;

/** A page of stories that is asked for. */
record StoryQuery(StoryFilters filters, StorySort sort, Limit limit, @Nullable Cursor cursor) {

  /** Tells a cursor of this list from those of others. */
  static String question(StoryFilters filters, StorySort sort) {
    return "stories " + sort + " " + Integer.toHexString(filters.hashCode());
  }
}
