package dev.newsfold.query.story;

import dev.newsfold.query.index.Hits;
import dev.newsfold.query.index.StoryIndex;
import dev.newsfold.query.search.Keyed;
import dev.newsfold.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists stories: the index finds them, the database knows them. */
@ApplicationScoped
class StorySearch {

  private final StoryIndex index;
  private final StoryStore stories;

  StorySearch(StoryIndex index, StoryStore stories) {
    this.index = index;
    this.stories = stories;
  }

  Page<StoryView> search(StoryQuery query) {
    Hits hits = index.find(query.filters(), query.sort().order(), query.limit(), query.cursor());
    List<Keyed<Long>> found =
        hits.list().stream().map(hit -> new Keyed<>(hit.number(), hit.place())).toList();
    return Page.of(
            found,
            query.limit(),
            StoryQuery.question(query.filters(), query.sort()),
            hits.counted())
        .map(stories::views);
  }
}
