package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.correction.CorrectedArticle;
import dev.newsfold.enrich.correction.CorrectedStory;
import dev.newsfold.enrich.correction.CorrectionState;
import dev.newsfold.enrich.sketch.Vocabulary;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.storyline.StorylineState;
import dev.newsfold.enrich.stream.Numbered.Kind;
import dev.newsfold.enrich.stream.RecordStore.Articles;
import dev.newsfold.enrich.stream.RecordStore.Stories;
import dev.newsfold.enrich.stream.RecordStore.Whole;
import dev.newsfold.enrich.stream.encoding.AssignmentEncoding;
import dev.newsfold.enrich.stream.encoding.Counts;
import dev.newsfold.enrich.stream.encoding.CountsEncoding;
import dev.newsfold.enrich.stream.encoding.JsonEncoding;
import dev.newsfold.enrich.stream.encoding.NumberEncoding;
import dev.newsfold.enrich.stream.encoding.SketchEncoding;
import dev.newsfold.enrich.stream.encoding.StoryEncoding;
import dev.newsfold.enrich.stream.encoding.StorylineEncoding;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * All that a partition remembers. What is on its heap mirrors the stores, so it lives as long as
 * they are open and not longer: whoever closes them drops it.
 */
final class StoredState {

  /** Of the bytes for records on the heap; storylines are few. */
  private static final int STORYLINES_SHARE = 16;

  private static final int STORIES_SHARE = 4;

  /** For numbers of articles, and the same for those of stories. */
  private static final int NUMBERS_SHARE = 16;

  /** Of the bytes for the index; the others are for the keys that are asked for most. */
  private static final int BLOCKS_SHARE = 2;

  /** About what a sketch takes, for articles of which it is not written again. */
  private static final int SKETCH_BYTES = 1_500;

  /** Editors correct a few stories a day; an article asks each time whether they did. */
  private static final long CORRECTIONS_BYTES = 1 << 20;

  /** For hundreds of languages. */
  private static final long COUNTS_BYTES = 1 << 16;

  private final StoredRecords<StorylineState> storylines;
  private final Numbered<FoldedArticle> articles;
  private final Numbered<StoryState> stories;
  private final StoredRecords<CorrectionState> corrections;
  private final StoredRecords<CorrectedArticle> correctedArticles;
  private final StoredRecords<CorrectedStory> correctedStories;
  private final StoredIndex index;
  private final StoredRecords<Counts> counts;

  StoredState(ProcessingContext context, Vocabulary vocabulary, CacheSizes sizes) {
    this(context, vocabulary, sizes, StoredPostings.MOST_RECENT);
  }

  StoredState(
      ProcessingContext context, Vocabulary vocabulary, CacheSizes sizes, int mostRecentPostings) {
    counts =
        new StoredRecords<>(
            new Whole<>(context.getStateStore(FoldStores.SEQUENCES), new CountsEncoding()),
            COUNTS_BYTES);
    long storyBytes = sizes.records() / STORIES_SHARE;
    long storylineBytes = sizes.records() / STORYLINES_SHARE;
    long numberBytes = sizes.records() / NUMBERS_SHARE;
    articles =
        new Numbered<>(
            new StoredRecords<>(
                new Articles(
                    new Whole<>(
                        context.getStateStore(FoldStores.SKETCHES), new SketchEncoding(vocabulary)),
                    new Whole<>(
                        context.getStateStore(FoldStores.ARTICLES),
                        new AssignmentEncoding(vocabulary)),
                    SKETCH_BYTES),
                sizes.records() - storyBytes - storylineBytes - 2 * numberBytes),
            FoldedArticle::id,
            Kind.ARTICLE,
            numbers(context, numberBytes),
            counts);
    stories =
        new Numbered<>(
            new StoredRecords<>(
                new Stories(
                    new Whole<>(
                        context.getStateStore(FoldStores.STORIES), new StoryEncoding(vocabulary)),
                    articles),
                storyBytes),
            StoryState::id,
            Kind.STORY,
            numbers(context, numberBytes),
            counts);
    storylines =
        new StoredRecords<>(
            new Whole<>(context.getStateStore(FoldStores.STORYLINES), new StorylineEncoding()),
            storylineBytes);
    corrections = asJson(context, FoldStores.CORRECTIONS, CorrectionState.class);
    correctedArticles = asJson(context, FoldStores.CORRECTED_ARTICLES, CorrectedArticle.class);
    correctedStories = asJson(context, FoldStores.CORRECTED_STORIES, CorrectedStory.class);
    index =
        new StoredIndex(
            new StoredPostings(
                context.getStateStore(FoldStores.INDEX),
                context.getStateStore(FoldStores.RECENTLY_LISTED),
                mostRecentPostings,
                sizes.index() / BLOCKS_SHARE),
            sizes.index() - sizes.index() / BLOCKS_SHARE);
  }

  private static StoredRecords<Long> numbers(ProcessingContext context, long bytes) {
    return new StoredRecords<>(
        new Whole<>(context.getStateStore(FoldStores.INDEX), new NumberEncoding()), bytes);
  }

  private static <T> StoredRecords<T> asJson(
      ProcessingContext context, String store, Class<T> type) {
    return new StoredRecords<>(
        new Whole<>(context.getStateStore(store), new JsonEncoding<>(store, 1, Json.MAPPER, type)),
        CORRECTIONS_BYTES);
  }

  Numbered<FoldedArticle> articles() {
    return articles;
  }

  Numbered<StoryState> stories() {
    return stories;
  }

  StoredRecords<StorylineState> storylines() {
    return storylines;
  }

  StoredRecords<CorrectionState> corrections() {
    return corrections;
  }

  StoredRecords<CorrectedArticle> correctedArticles() {
    return correctedArticles;
  }

  StoredRecords<CorrectedStory> correctedStories() {
    return correctedStories;
  }

  StoredIndex index() {
    return index;
  }

  long nextSequence(byte[] language) {
    Bytes key = Keys.of(language);
    Counts next = Objects.requireNonNullElse(counts.get(key), Counts.NONE).nextChange();
    counts.put(key, next);
    return next.changes();
  }

  /** Writes to the stores all that was remembered, listed and forgotten. */
  void save() {
    articles.save();
    stories.save();
    storylines.save();
    corrections.save();
    correctedArticles.save();
    correctedStories.save();
    index.save();
    counts.save();
  }

  /** Forgets what was remembered since the last {@link #save}. */
  void discard() {
    articles.discard();
    stories.discard();
    storylines.discard();
    corrections.discard();
    correctedArticles.discard();
    correctedStories.discard();
    index.discard();
    counts.discard();
  }
}
