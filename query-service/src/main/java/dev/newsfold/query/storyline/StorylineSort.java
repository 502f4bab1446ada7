package dev.newsfold.query.storyline;

import dev.newsfold.query.search.Keyset;

/** The order of a list of storylines; the biggest have the most stories. */
enum StorylineSort {
  NEWEST,
  OLDEST,
  BIGGEST;

  Keyset keyset() {
    Keyset.Column moment = Keyset.moment("l.sort_at");
    Keyset.Column id = Keyset.text("l.id");
    return switch (this) {
      case NEWEST -> Keyset.descending(moment, id);
      case OLDEST -> Keyset.ascending(moment, id);
      case BIGGEST -> Keyset.descending(Keyset.wholeNumber("l.stories"), moment, id);
    };
  }
}
