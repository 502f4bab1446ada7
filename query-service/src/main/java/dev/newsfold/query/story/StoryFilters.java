package dev.newsfold.query.story;

import dev.newsfold.query.search.Filters;
import dev.newsfold.query.search.FullText;
import dev.newsfold.query.search.Where;

/** Which stories are asked for; words are looked for in their articles. */
public record StoryFilters(Filters shared) {

  /** The same as conditions on the table {@code story s}; merged stories are never listed. */
  Where where() {
    Where where = new Where().and("s.state = 'open'");
    shared.addTo(where, "s");
    if (shared.words() != null) {
      where.and(
          "s.id in (select a.story_id from article a where %s)"
              .formatted(FullText.condition(shared.language())),
          "q",
          shared.words().text());
    }
    return where;
  }
}
