package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.correction.CorrectedArticle;
import dev.newsfold.enrich.correction.CorrectedStory;
import dev.newsfold.enrich.correction.CorrectionState;
import dev.newsfold.enrich.fold.FoldMemory;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.storyline.StorylineState;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one language in the stores. What it is told goes there with {@link
 * StoredState#save}, so that a fold that fails half-way leaves no trace.
 */
final class StoredMemory implements FoldMemory {

  /** Apart from the keys of articles, whose numbers are others. */
  private static final String STORIES = "stories:";

  private final byte[] language;
  private final StoredState state;

  StoredMemory(String language, StoredState state) {
    this.language = Keys.language(language);
    this.state = state;
  }

  @Override
  public @Nullable FoldedArticle article(String id) {
    return state.articles().byId(language, id);
  }

  @Override
  public @Nullable FoldedArticle articleOf(long number) {
    return state.articles().byNumber(language, number);
  }

  @Override
  public void remember(FoldedArticle article) {
    state.articles().put(language, article);
  }

  @Override
  public @Nullable StoryState story(String id) {
    return state.stories().byId(language, id);
  }

  @Override
  public void remember(StoryState story) {
    state.stories().put(language, story);
  }

  @Override
  public @Nullable StorylineState storyline(String id) {
    return state.storylines().get(Keys.of(language, id));
  }

  @Override
  public void remember(StorylineState storyline) {
    state.storylines().put(Keys.of(language, storyline.id()), storyline);
  }

  @Override
  public void forgetStoryline(String id) {
    state.storylines().put(Keys.of(language, id), null);
  }

  @Override
  public @Nullable CorrectionState correction(String id) {
    return state.corrections().get(Keys.of(language, id));
  }

  @Override
  public void remember(CorrectionState correction) {
    state.corrections().put(Keys.of(language, correction.correction().id()), correction);
  }

  @Override
  public @Nullable CorrectedArticle correctedArticle(String id) {
    return state.correctedArticles().get(Keys.of(language, id));
  }

  @Override
  public void remember(CorrectedArticle article) {
    state.correctedArticles().put(Keys.of(language, article.id()), article);
  }

  @Override
  public void forgetCorrectedArticle(String id) {
    state.correctedArticles().put(Keys.of(language, id), null);
  }

  @Override
  public @Nullable CorrectedStory correctedStory(String id) {
    return state.correctedStories().get(Keys.of(language, id));
  }

  @Override
  public void remember(CorrectedStory story) {
    state.correctedStories().put(Keys.of(language, story.id()), story);
  }

  @Override
  public void list(String key, long day, String articleId) {
    long number = state.articles().numberOf(language, articleId);
    state.index().list(Entry.keyOf(language, key), Entry.rank(day, number));
  }

  @Override
  public void unlist(String key, long day, String articleId) {
    long number = state.articles().numberOf(language, articleId);
    state.index().unlist(Entry.keyOf(language, key), Entry.rank(day, number));
  }

  @Override
  public long[] listed(String key, long firstDay, long lastDay, int limit) {
    return state.index().listed(Entry.keyOf(language, key), firstDay, lastDay, limit);
  }

  @Override
  public void listText(int shingle, String articleId) {
    long number = state.articles().numberOf(language, articleId);
    state.index().list(Entry.keyOf(language, shingle), Entry.rank(0, number));
  }

  @Override
  public void unlistText(int shingle, String articleId) {
    long number = state.articles().numberOf(language, articleId);
    state.index().unlist(Entry.keyOf(language, shingle), Entry.rank(0, number));
  }

  @Override
  public long[] sharingText(int shingle) {
    return state.index().listedOnce(Entry.keyOf(language, shingle), MOST_SHARING_TEXT);
  }

  @Override
  public void listStory(String key, long day, String storyId) {
    long number = state.stories().numberOf(language, storyId);
    state.index().list(Entry.keyOf(language, STORIES + key), Entry.rank(day, number));
  }

  @Override
  public void unlistStory(String key, long day, String storyId) {
    long number = state.stories().numberOf(language, storyId);
    state.index().unlist(Entry.keyOf(language, STORIES + key), Entry.rank(day, number));
  }

  @Override
  public long[] listedStories(String key, long firstDay, long lastDay, int limit) {
    return state.index().listed(Entry.keyOf(language, STORIES + key), firstDay, lastDay, limit);
  }

  @Override
  public @Nullable StoryState storyOf(long number) {
    return state.stories().byNumber(language, number);
  }

  @Override
  public long nextSequence() {
    return state.nextSequence(language);
  }
}
