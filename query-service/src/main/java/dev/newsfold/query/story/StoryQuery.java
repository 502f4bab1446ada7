package dev.newsfold.query.story;

import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.InvalidParameter;
import dev.newsfold.query.search.Limit;
import dev.newsfold.query.search.StoryFilters;
import org.jspecify.annotations.Nullable;

/** A page of stories that is asked for. */
record StoryQuery(StoryFilters filters, StorySort sort, Limit limit, @Nullable Cursor cursor) {

  StoryQuery {
    if (sort == StorySort.RELEVANCE && filters.shared().words() == null) {
      throw new InvalidParameter("sort", "sort is relevance, which needs words in q");
    }
  }

  /** Tells a cursor of this list from those of others. */
  static String question(StoryFilters filters, StorySort sort) {
    return "stories " + sort + " " + Integer.toHexString(filters.hashCode());
  }
}
