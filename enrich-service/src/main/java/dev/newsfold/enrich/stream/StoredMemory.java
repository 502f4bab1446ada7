package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.correction.CorrectedArticle;
import dev.newsfold.enrich.correction.CorrectedStory;
import dev.newsfold.enrich.correction.CorrectionState;
import dev.newsfold.enrich.fold.FoldMemory;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.storyline.StorylineState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one language in the stores. It keeps what it is told to itself until {@link #save},
 * so that a fold that fails half-way leaves no trace.
 */
final class StoredMemory implements FoldMemory {

  /** Below every character of a key, so that a range of one key holds no other. */
  private static final char SEPARATOR = '\u0001';

  private final String language;
  private final Unsaved<FoldedArticle> articles;
  private final Unsaved<StoryState> stories;
  private final Unsaved<StorylineState> storylines;
  private final Unsaved<CorrectionState> corrections;
  private final Unsaved<CorrectedArticle> correctedArticles;
  private final Unsaved<CorrectedStory> correctedStories;
  private final Unsaved<Long> sequences;
  private final KeyValueStore<String, String> index;
  private final NavigableMap<String, Boolean> unsavedIndex = new TreeMap<>();

  StoredMemory(String language, ProcessingContext context) {
    this.language = language;
    this.articles = new Unsaved<>(context.getStateStore(FoldStores.ARTICLES));
    this.stories = new Unsaved<>(context.getStateStore(FoldStores.STORIES));
    this.storylines = new Unsaved<>(context.getStateStore(FoldStores.STORYLINES));
    this.corrections = new Unsaved<>(context.getStateStore(FoldStores.CORRECTIONS));
    this.correctedArticles = new Unsaved<>(context.getStateStore(FoldStores.CORRECTED_ARTICLES));
    this.correctedStories = new Unsaved<>(context.getStateStore(FoldStores.CORRECTED_STORIES));
    this.sequences = new Unsaved<>(context.getStateStore(FoldStores.SEQUENCES));
    this.index = context.getStateStore(FoldStores.INDEX);
  }

  /** Writes to the stores all that was remembered, listed and forgotten. */
  void save() {
    articles.save();
    stories.save();
    storylines.save();
    corrections.save();
    correctedArticles.save();
    correctedStories.save();
    sequences.save();
    unsavedIndex.forEach(
        (key, listed) -> {
          if (listed) {
            index.put(key, "");
          } else {
            index.delete(key);
          }
        });
    unsavedIndex.clear();
  }

  @Override
  public @Nullable FoldedArticle article(String id) {
    return articles.get(keyOf(id));
  }

  @Override
  public void remember(FoldedArticle article) {
    articles.put(keyOf(article.id()), article);
  }

  @Override
  public @Nullable StoryState story(String id) {
    return stories.get(keyOf(id));
  }

  @Override
  public void remember(StoryState story) {
    stories.put(keyOf(story.id()), story);
  }

  @Override
  public @Nullable StorylineState storyline(String id) {
    return storylines.get(keyOf(id));
  }

  @Override
  public void remember(StorylineState storyline) {
    storylines.put(keyOf(storyline.id()), storyline);
  }

  @Override
  public void forgetStoryline(String id) {
    storylines.put(keyOf(id), null);
  }

  @Override
  public @Nullable CorrectionState correction(String id) {
    return corrections.get(keyOf(id));
  }

  @Override
  public void remember(CorrectionState correction) {
    corrections.put(keyOf(correction.correction().id()), correction);
  }

  @Override
  public @Nullable CorrectedArticle correctedArticle(String id) {
    return correctedArticles.get(keyOf(id));
  }

  @Override
  public void remember(CorrectedArticle article) {
    correctedArticles.put(keyOf(article.id()), article);
  }

  @Override
  public void forgetCorrectedArticle(String id) {
    correctedArticles.put(keyOf(id), null);
  }

  @Override
  public @Nullable CorrectedStory correctedStory(String id) {
    return correctedStories.get(keyOf(id));
  }

  @Override
  public void remember(CorrectedStory story) {
    correctedStories.put(keyOf(story.id()), story);
  }

  @Override
  public void list(String key, long day, String id) {
    unsavedIndex.put(entry(key, day, id), true);
  }

  @Override
  public void unlist(String key, long day, String id) {
    unsavedIndex.put(entry(key, day, id), false);
  }

  @Override
  public List<String> listed(String key, long firstDay, long lastDay, int limit) {
    String from = entry(key, firstDay, "");
    String to = entry(key, lastDay, String.valueOf(Character.MAX_VALUE));
    TreeMap<String, Boolean> entries = new TreeMap<>(unsavedIndex.subMap(from, true, to, true));
    int wanted = limit + entries.size();
    try (KeyValueIterator<String, String> stored = index.reverseRange(from, to)) {
      for (int i = 0; i < wanted && stored.hasNext(); i++) {
        entries.putIfAbsent(stored.next().key, true);
      }
    }
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, Boolean> entry : entries.descendingMap().entrySet()) {
      if (entry.getValue() && ids.size() < limit) {
        ids.add(entry.getKey().substring(entry.getKey().lastIndexOf(SEPARATOR) + 1));
      }
    }
    return ids;
  }

  @Override
  public long nextSequence() {
    Long last = sequences.get(language);
    long next = last == null ? 1 : last + 1;
    sequences.put(language, next);
    return next;
  }

  private String keyOf(String id) {
    return language + SEPARATOR + id;
  }

  private String entry(String key, long day, String id) {
    return language + SEPARATOR + key + SEPARATOR + "%05d".formatted(day) + SEPARATOR + id;
  }

  /** A store with the changes that are not written to it yet. */
  private static final class Unsaved<T> {

    private final KeyValueStore<String, T> store;
    private final Map<String, @Nullable T> changed = new LinkedHashMap<>();

    Unsaved(KeyValueStore<String, T> store) {
      this.store = store;
    }

    @Nullable T get(String key) {
      return changed.containsKey(key) ? changed.get(key) : store.get(key);
    }

    void put(String key, @Nullable T value) {
      changed.put(key, value);
    }

    void save() {
      changed.forEach(store::put);
      changed.clear();
    }
  }
}
