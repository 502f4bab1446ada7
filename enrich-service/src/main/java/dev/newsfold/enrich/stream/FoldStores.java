package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.correction.CorrectedArticle;
import dev.newsfold.enrich.correction.CorrectedStory;
import dev.newsfold.enrich.correction.CorrectionState;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.storyline.StorylineState;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of the fold; each has a changelog topic, from which it comes back after a crash. */
final class FoldStores {

  static final String ARTICLES = "fold-articles";
  static final String STORIES = "fold-stories";
  static final String STORYLINES = "fold-storylines";
  static final String CORRECTIONS = "fold-corrections";
  static final String CORRECTED_ARTICLES = "fold-corrected-articles";
  static final String CORRECTED_STORIES = "fold-corrected-stories";
  static final String INDEX = "fold-index";
  static final String SEQUENCES = "fold-sequences";

  private FoldStores() {}

  static Set<StoreBuilder<?>> all() {
    return Set.of(
        store(Stores.persistentKeyValueStore(ARTICLES), Json.serde(FoldedArticle.class)),
        store(Stores.persistentKeyValueStore(STORIES), Json.serde(StoryState.class)),
        store(Stores.persistentKeyValueStore(STORYLINES), Json.serde(StorylineState.class)),
        store(Stores.persistentKeyValueStore(CORRECTIONS), Json.serde(CorrectionState.class)),
        store(
            Stores.persistentKeyValueStore(CORRECTED_ARTICLES), Json.serde(CorrectedArticle.class)),
        store(Stores.persistentKeyValueStore(CORRECTED_STORIES), Json.serde(CorrectedStory.class)),
        store(Stores.persistentKeyValueStore(INDEX), Serdes.String()),
        store(Stores.inMemoryKeyValueStore(SEQUENCES), Serdes.Long()));
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> store(
      KeyValueBytesStoreSupplier supplier, Serde<T> values) {
    return Stores.keyValueStoreBuilder(supplier, Serdes.String(), values);
  }
}
