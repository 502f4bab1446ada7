package dev.newsfold.query.storyline;

import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Limit;
import org.jspecify.annotations.Nullable;

/** A page of storylines that is asked for. */
record StorylineQuery(StorylineSort sort, Limit limit, @Nullable Cursor cursor) {

  /** Tells a cursor of this list from those of others. */
  static String question(StorylineSort sort) {
    return "storylines " + sort;
  }
}
