package dev.newsfold.query.rejected;

import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Limit;
import org.jspecify.annotations.Nullable;

/** A page of rejected input that is asked for. */
record RejectedQuery(@Nullable RejectedStage stage, Limit limit, @Nullable Cursor cursor) {

  /** Tells a cursor of this list from those of others. */
  static String question(@Nullable RejectedStage stage) {
    return "rejected " + (stage == null ? "" : stage);
  }
}
