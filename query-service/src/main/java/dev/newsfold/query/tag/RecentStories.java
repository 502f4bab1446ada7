package dev.newsfold.query.tag;

import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The newest open stories, all or those that carry a tag: what a tag's time, places and company are
 * counted over.
 */
record RecentStories(@Nullable String key) {

  /** Counting over more would take longer than a reader waits. */
  static final int MOST = 1_000;

  static RecentStories all() {
    return new RecentStories(null);
  }

  static RecentStories with(TagType type, String id) {
    return new RecentStories(type.kind().key(id));
  }

  /** The head of a statement in which they are the table {@code recent}. */
  String sql() {
    return """
    with recent as materialized (
      select s.id, s.keys, s.facts, s.event_day from story s
      where s.state = 'open'%s
      order by s.sort_at desc, s.id desc
      limit :most)"""
        .formatted(key == null ? "" : " and s.keys @> array[cast(:key as text)]");
  }

  Query bind(Query query) {
    Query bound = query.bind("most", MOST);
    return key == null ? bound : bound.bind("key", key);
  }
}
