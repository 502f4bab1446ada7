package dev.newsfold.query.article;

import dev.newsfold.query.search.Keyset;

/** The order of a list of articles. */
public enum ArticleSort {
  RELEVANCE,
  NEWEST,
  OLDEST;

  Keyset keyset() {
    return switch (this) {
      case RELEVANCE -> Keyset.descending(Keyset.decimal("a.rank"), Keyset.text("a.id"));
      case NEWEST -> Keyset.descending(Keyset.moment("a.sort_at"), Keyset.text("a.id"));
      case OLDEST -> Keyset.ascending(Keyset.moment("a.sort_at"), Keyset.text("a.id"));
    };
  }

  /** How many values a cursor has: a ranked list remembers when it was first asked for. */
  int cursorParts() {
    return keyset().size() + (this == RELEVANCE ? 1 : 0);
  }
}
