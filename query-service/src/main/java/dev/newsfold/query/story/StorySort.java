package dev.newsfold.query.story;

import dev.newsfold.query.search.Keyset;

/** The order of a list of stories; the biggest have the most independent reports. */
public enum StorySort {
  NEWEST,
  OLDEST,
  BIGGEST;

  Keyset keyset() {
    Keyset.Column moment = Keyset.moment("s.sort_at");
    Keyset.Column id = Keyset.text("s.id");
    return switch (this) {
      case NEWEST -> Keyset.descending(moment, id);
      case OLDEST -> Keyset.ascending(moment, id);
      case BIGGEST -> Keyset.descending(Keyset.wholeNumber("s.independent_reports"), moment, id);
    };
  }
}
