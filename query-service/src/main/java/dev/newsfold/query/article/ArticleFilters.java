package dev.newsfold.query.article;

import dev.newsfold.query.search.Filters;
import dev.newsfold.query.search.FullText;
import dev.newsfold.query.search.Where;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for.
 *
 * @param story the id of the story that they are in
 */
public record ArticleFilters(Filters shared, @Nullable String story, boolean withoutCopies) {

  /** The same as conditions on the table {@code article a}. */
  Where where() {
    Where where = new Where();
    shared.addTo(where, "a");
    where.and("a.story_id = :story", "story", story);
    if (withoutCopies) {
      where.and("a.copy_of is null");
    }
    if (shared.words() != null) {
      where.and(FullText.condition(shared.language()), "q", shared.words().text());
    }
    return where;
  }
}
