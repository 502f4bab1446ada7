package dev.newsfold.query.story;

import dev.newsfold.query.index.Hits;
import dev.newsfold.query.index.StoryIndex;
import dev.newsfold.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists stories: the index finds and shows them, the database knows everything about them. */
@ApplicationScoped
class StorySearch {

  private final StoryIndex index;
  private final StoryStore stories;

  StorySearch(StoryIndex index, StoryStore stories) {
    this.index = index;
    this.stories = stories;
  }

  StoryPage search(StoryQuery query) {
    return StoryPage.of(
        page(
            index.list(query.filters(), query.sort().order(), query.limit(), query.cursor()),
            query));
  }

  /** The same page, as the database has it now. */
  Page<StoryView> views(StoryQuery query) {
    Hits<Long> hits =
        index.numbers(query.filters(), query.sort().order(), query.limit(), query.cursor());
    return page(hits, query).map(numbers -> List.copyOf(stories.views(numbers).values()));
  }

  private static <T> Page<T> page(Hits<T> hits, StoryQuery query) {
    return Page.of(
        hits.list(),
        query.limit(),
        StoryQuery.question(query.filters(), query.sort()),
        hits.counted(),
        Page.countedUpTo(query.filters().shared().words()));
  }
}
