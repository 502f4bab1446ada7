package dev.newsfold.enrich.fold;

import dev.newsfold.enrich.correction.CorrectedArticle;
import dev.newsfold.enrich.correction.CorrectedStory;
import dev.newsfold.enrich.correction.CorrectionState;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.storyline.StorylineState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps what the fold remembers on the heap, for as long as a measurement or a test lasts. */
public final class HeapMemory implements FoldMemory {

  private final Map<String, FoldedArticle> articles = new HashMap<>();
  private final Map<String, StoryState> stories = new HashMap<>();
  private final Map<String, StorylineState> storylines = new HashMap<>();
  private final Map<String, CorrectionState> corrections = new HashMap<>();
  private final Map<String, CorrectedArticle> correctedArticles = new HashMap<>();
  private final Map<String, CorrectedStory> correctedStories = new HashMap<>();
  private final NavigableSet<String> index = new TreeSet<>();
  private long sequence;

  @Override
  public @Nullable FoldedArticle article(String id) {
    return articles.get(id);
  }

  @Override
  public void remember(FoldedArticle article) {
    articles.put(article.id(), article);
  }

  @Override
  public @Nullable StoryState story(String id) {
    return stories.get(id);
  }

  @Override
  public void remember(StoryState story) {
    stories.put(story.id(), story);
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
  public void list(String key, long day, String id) {
    index.add(entry(key, day, id));
  }

  @Override
  public void unlist(String key, long day, String id) {
    index.remove(entry(key, day, id));
  }

  @Override
  public List<String> listed(String key, long firstDay, long lastDay, int limit) {
    return index
        .subSet(entry(key, firstDay, ""), true, entry(key, lastDay, "\uffff"), true)
        .descendingSet()
        .stream()
        .limit(limit)
        .map(entry -> entry.substring(entry.lastIndexOf('\u0001') + 1))
        .toList();
  }

  @Override
  public long nextSequence() {
    return ++sequence;
  }

  private static String entry(String key, long day, String id) {
    return key + '\u0001' + "%05d".formatted(day) + '\u0001' + id;
  }
}
