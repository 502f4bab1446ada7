package dev.newsfold.enrich.fold;

import dev.newsfold.enrich.correction.CorrectedArticle;
import dev.newsfold.enrich.correction.CorrectedStory;
import dev.newsfold.enrich.correction.CorrectionState;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.storyline.StorylineState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the fold remembers of the articles of one language. */
public interface FoldMemory {

  @Nullable FoldedArticle article(String id);

  void remember(FoldedArticle article);

  @Nullable StoryState story(String id);

  void remember(StoryState story);

  @Nullable StorylineState storyline(String id);

  void remember(StorylineState storyline);

  void forgetStoryline(String id);

  @Nullable CorrectionState correction(String id);

  void remember(CorrectionState correction);

  @Nullable CorrectedArticle correctedArticle(String id);

  void remember(CorrectedArticle article);

  void forgetCorrectedArticle(String id);

  @Nullable CorrectedStory correctedStory(String id);

  void remember(CorrectedStory story);

  /**
   * Lists the id under a key, at a day counted from 1970-01-01; listing it again changes nothing.
   */
  void list(String key, long day, String id);

  void unlist(String key, long day, String id);

  /** The ids under a key from the last day back to the first, at most {@code limit}. */
  List<String> listed(String key, long firstDay, long lastDay, int limit);

  /** The next number of the language's changes, from 1. */
  long nextSequence();
}
