package dev.newsfold.enrich.fold;

import dev.newsfold.enrich.correction.CorrectedArticle;
import dev.newsfold.enrich.correction.CorrectedStory;
import dev.newsfold.enrich.correction.CorrectionState;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.storyline.StorylineState;
import org.jspecify.annotations.Nullable;

/**
 * What the fold remembers of the articles of one language. Where it tells of many articles it does
 * so by numbers, since most of them are counted and never looked at: each article has one, and each
 * story, the higher the later it came.
 */
public interface FoldMemory {

  /** Of the articles under a run of words at most so many are told, those that came last. */
  int MOST_SHARING_TEXT = 120;

  @Nullable FoldedArticle article(String id);

  /**
   * The article that {@link #listed} or {@link #sharingText} told of; null where two keys were
   * taken for one and the number is none of an article.
   */
  @Nullable FoldedArticle articleOf(long number);

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
   * Lists a remembered article under a key, at a day counted from 1970-01-01, 0 for none; listing
   * it again changes nothing.
   */
  void list(String key, long day, String articleId);

  void unlist(String key, long day, String articleId);

  /**
   * The numbers of the articles under a key from the last day back to the first, of one day the
   * highest numbers first, at most {@code limit}.
   */
  long[] listed(String key, long firstDay, long lastDay, int limit);

  /** Lists a remembered article under a run of its words. */
  void listText(int shingle, String articleId);

  void unlistText(int shingle, String articleId);

  /** The numbers of the articles under a run of words, in no order. */
  long[] sharingText(int shingle);

  /**
   * Lists a remembered story under a key, at a day counted from 1970-01-01, 0 for none; listing it
   * again changes nothing.
   */
  void listStory(String key, long day, String storyId);

  void unlistStory(String key, long day, String storyId);

  /** As {@link #listed}, of stories. */
  long[] listedStories(String key, long firstDay, long lastDay, int limit);

  /** As {@link #articleOf}, the story that {@link #listedStories} told of. */
  @Nullable StoryState storyOf(long number);

  /** The next number of the language's changes, from 1. */
  long nextSequence();
}
