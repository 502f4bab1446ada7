package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryProfile;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.stream.encoding.AssignedArticle;
import dev.newsfold.enrich.stream.encoding.Encoding;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** How records of one kind lie in the stores. */
sealed interface RecordStore<T> {

  /** About what a profile takes, for stories of which it is not written. */
  int TYPICAL_PROFILE_BYTES = 1_000;

  @Nullable Loaded<T> load(Bytes key);

  /** Returns how many bytes the record takes; {@code before} is what lies there, if it is known. */
  int save(Bytes key, T value, @Nullable T before);

  void delete(Bytes key);

  /** A record and how many bytes it takes. */
  record Loaded<T>(T value, int bytes) {}

  /** One record of the store for each. */
  record Whole<T>(KeyValueStore<Bytes, byte[]> store, Encoding<T> encoding)
      implements RecordStore<T> {

    @Override
    public @Nullable Loaded<T> load(Bytes key) {
      byte[] bytes = store.get(key);
      return bytes == null ? null : new Loaded<>(encoding.decode(bytes), bytes.length);
    }

    @Override
    public int save(Bytes key, T value, @Nullable T before) {
      byte[] bytes = encoding.encode(value);
      store.put(key, bytes);
      return bytes.length;
    }

    @Override
    public void delete(Bytes key) {
      store.delete(key);
    }
  }

  /** The sketch, which is large and stays, apart from what the fold finds out again and again. */
  record Articles(Whole<Sketch> sketches, Whole<AssignedArticle> assigned, int typicalSketchBytes)
      implements RecordStore<FoldedArticle> {

    @Override
    public @Nullable Loaded<FoldedArticle> load(Bytes key) {
      Loaded<Sketch> sketch = sketches.load(key);
      Loaded<AssignedArticle> found = sketch == null ? null : assigned.load(key);
      return sketch == null || found == null
          ? null
          : new Loaded<>(found.value().with(sketch.value()), sketch.bytes() + found.bytes());
    }

    @Override
    public int save(Bytes key, FoldedArticle article, @Nullable FoldedArticle before) {
      // A revision is sketched once.
      boolean isSketchThere = before != null && before.revision() == article.revision();
      int sketchBytes =
          isSketchThere ? typicalSketchBytes : sketches.save(key, article.sketch(), null);
      return sketchBytes + assigned.save(key, AssignedArticle.of(article), null);
    }

    @Override
    public void delete(Bytes key) {
      sketches.delete(key);
      assigned.delete(key);
    }
  }

  /**
   * What a story of one article is about is what the article is about, and is not written again.
   */
  record Stories(Whole<StoryState> stories, Numbered<FoldedArticle> articles)
      implements RecordStore<StoryState> {

    @Override
    public @Nullable Loaded<StoryState> load(Bytes key) {
      Loaded<StoryState> loaded = stories.load(key);
      if (loaded == null || !loaded.value().profile().equals(StoryProfile.EMPTY)) {
        return loaded;
      }
      FoldedArticle only = onlyArticle(key, loaded.value());
      return only == null
          ? loaded
          : new Loaded<>(
              loaded.value().about(StoryProfile.of(List.of(only.sketch()))),
              loaded.bytes() + TYPICAL_PROFILE_BYTES);
    }

    @Override
    public int save(Bytes key, StoryState story, @Nullable StoryState before) {
      return onlyArticle(key, story) == null
          ? stories.save(key, story, before)
          : stories.save(key, story.about(StoryProfile.EMPTY), before) + TYPICAL_PROFILE_BYTES;
    }

    @Override
    public void delete(Bytes key) {
      stories.delete(key);
    }

    private @Nullable FoldedArticle onlyArticle(Bytes key, StoryState story) {
      return story.articleIds().size() == 1
          ? articles.savedById(Keys.languageOf(key), story.articleIds().get(0))
          : null;
    }
  }
}
