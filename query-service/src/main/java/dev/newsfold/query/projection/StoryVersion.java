package dev.newsfold.query.projection;

import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.StoryArticle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version of a story, as a record has it.
 *
 * @param articles that are still in it, each once; a merged story has none
 * @param fingerprints of what it says of them
 */
record StoryVersion(Story story, List<StoryArticle> articles, Fingerprints fingerprints) {

  StoryVersion {
    articles = List.copyOf(articles);
  }

  /**
   * @param fingerprints one for each article that the story names, or they are not known
   */
  static StoryVersion of(Story story, List<@Nullable Long> fingerprints) {
    if (story.state() == Story.State.MERGED) {
      return new StoryVersion(story, List.of(), Fingerprints.NONE);
    }
    Set<String> named = new HashSet<>();
    return new StoryVersion(
        story,
        story.articles().stream().filter(article -> named.add(article.id())).toList(),
        Fingerprints.of(story.articles().stream().map(StoryArticle::id).toList(), fingerprints));
  }

  String id() {
    return story.id();
  }
}
