package dev.newsfold.enrich.fold;

import dev.newsfold.enrich.correction.CorrectedArticle;
import dev.newsfold.enrich.correction.CorrectedStory;
import dev.newsfold.enrich.correction.CorrectionState;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.storyline.StorylineState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps what the fold remembers on the heap, for as long as a measurement or a test lasts. */
public final class HeapMemory implements FoldMemory {

  private final Map<String, FoldedArticle> articles = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final Map<String, StoryState> stories = new HashMap<>();
  private final Map<String, StorylineState> storylines = new HashMap<>();
  private final Map<String, CorrectionState> corrections = new HashMap<>();
  private final Map<String, CorrectedArticle> correctedArticles = new HashMap<>();
  private final Map<String, CorrectedStory> correctedStories = new HashMap<>();
  private final NavigableSet<Listed> index = new TreeSet<>(Listed.ORDER);
  private final Map<Integer, NavigableSet<Integer>> texts = new HashMap<>();
  private final NavigableSet<Listed> storyIndex = new TreeSet<>(Listed.ORDER);
  private long sequence;

  /** A number that is listed under a key at a day. */
  private record Listed(String key, long day, int number) {

    static final Comparator<Listed> ORDER =
        Comparator.comparing(Listed::key)
            .thenComparingLong(Listed::day)
            .thenComparingInt(Listed::number);
  }

  @Override
  public @Nullable FoldedArticle article(String id) {
    return articles.get(id);
  }

  @Override
  public @Nullable FoldedArticle articleOf(long number) {
    return articles.get(ids.get((int) number));
  }

  @Override
  public void remember(FoldedArticle article) {
    articles.put(article.id(), article);
    number(article.id());
  }

  @Override
  public @Nullable StoryState story(String id) {
    return stories.get(id);
  }

  @Override
  public void remember(StoryState story) {
    stories.put(story.id(), story);
    number(story.id());
  }

  @Override
  public @Nullable StorylineState storyline(String id) {
    return storylines.get(id);
  }

  @Override
  public void remember(StorylineState storyline) {
    storylines.put(storyline.id(), storyline);
  }

  @Override
  public void forgetStoryline(String id) {
    storylines.remove(id);
  }

  @Override
  public @Nullable CorrectionState correction(String id) {
    return corrections.get(id);
  }

  @Override
  public void remember(CorrectionState correction) {
    corrections.put(correction.correction().id(), correction);
  }

  @Override
  public @Nullable CorrectedArticle correctedArticle(String id) {
    return correctedArticles.get(id);
  }

  @Override
  public void remember(CorrectedArticle article) {
    correctedArticles.put(article.id(), article);
  }

  @Override
  public void forgetCorrectedArticle(String id) {
    correctedArticles.remove(id);
  }

  @Override
  public @Nullable CorrectedStory correctedStory(String id) {
    return correctedStories.get(id);
  }

  @Override
  public void remember(CorrectedStory story) {
    correctedStories.put(story.id(), story);
  }

  @Override
  public void list(String key, long day, String articleId) {
    index.add(new Listed(key, day, numberOf(articleId)));
  }

  @Override
  public void unlist(String key, long day, String articleId) {
    index.remove(new Listed(key, day, numberOf(articleId)));
  }

  @Override
  public long[] listed(String key, long firstDay, long lastDay, int limit) {
    return listed(index, key, firstDay, lastDay, limit);
  }

  @Override
  public void listText(int shingle, String articleId) {
    texts.computeIfAbsent(shingle, any -> new TreeSet<>()).add(numberOf(articleId));
  }

  @Override
  public void unlistText(int shingle, String articleId) {
    NavigableSet<Integer> sharing = texts.get(shingle);
    if (sharing != null) {
      sharing.remove(numberOf(articleId));
    }
  }

  @Override
  public long[] sharingText(int shingle) {
    return texts.getOrDefault(shingle, new TreeSet<>()).descendingSet().stream()
        .limit(MOST_SHARING_TEXT)
        .mapToLong(Integer::longValue)
        .toArray();
  }

  @Override
  public void listStory(String key, long day, String storyId) {
    storyIndex.add(new Listed(key, day, numberOf(storyId)));
  }

  @Override
  public void unlistStory(String key, long day, String storyId) {
    storyIndex.remove(new Listed(key, day, numberOf(storyId)));
  }

  @Override
  public long[] listedStories(String key, long firstDay, long lastDay, int limit) {
    return listed(storyIndex, key, firstDay, lastDay, limit);
  }

  @Override
  public @Nullable StoryState storyOf(long number) {
    return stories.get(ids.get((int) number));
  }

  @Override
  public long nextSequence() {
    return ++sequence;
  }

  private void number(String id) {
    if (numbers.putIfAbsent(id, ids.size()) == null) {
      ids.add(id);
    }
  }

  private int numberOf(String id) {
    return Objects.requireNonNull(numbers.get(id));
  }

  private static long[] listed(
      NavigableSet<Listed> entries, String key, long firstDay, long lastDay, int limit) {
    return entries
        .subSet(
            new Listed(key, firstDay, 0), true, new Listed(key, lastDay, Integer.MAX_VALUE), true)
        .descendingSet()
        .stream()
        .limit(limit)
        .mapToLong(Listed::number)
        .toArray();
  }
}
