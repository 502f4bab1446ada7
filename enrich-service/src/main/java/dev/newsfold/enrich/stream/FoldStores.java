package dev.newsfold.enrich.stream;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of the fold; each has a changelog topic, from which it comes back after a crash. */
final class FoldStores {

  static final String SKETCHES = "fold-sketches";
  static final String ARTICLES = "fold-articles";
  static final String STORIES = "fold-stories";
  static final String STORYLINES = "fold-storylines";

  /** Corrections are few, and each article asks for them: on the heap, with changelogs. */
  static final String CORRECTIONS = "fold-corrections";

  static final String CORRECTED_ARTICLES = "fold-corrected-articles";
  static final String CORRECTED_STORIES = "fold-corrected-stories";

  /**
   * What articles and stories are looked up by, in blocks, and their numbers by their ids. These
   * might well have a store of their own, which an instance could not open before all others are of
   * its release: its changelog would not be there.
   */
  static final String INDEX = "fold-index";

  /** What of it is not in a block yet, one record for each article. */
  static final String RECENTLY_LISTED = "fold-recently-listed";

  /** What is counted of each language. */
  static final String SEQUENCES = "fold-sequences";

  private FoldStores() {}

  static Set<StoreBuilder<?>> all() {
    return Set.of(
        store(Stores.persistentKeyValueStore(SKETCHES)),
        store(Stores.persistentKeyValueStore(ARTICLES)),
        store(Stores.persistentKeyValueStore(STORIES)),
        store(Stores.persistentKeyValueStore(STORYLINES)),
        store(Stores.inMemoryKeyValueStore(CORRECTIONS)),
        store(Stores.inMemoryKeyValueStore(CORRECTED_ARTICLES)),
        store(Stores.inMemoryKeyValueStore(CORRECTED_STORIES)),
        store(Stores.persistentKeyValueStore(INDEX)),
        store(Stores.inMemoryKeyValueStore(RECENTLY_LISTED)),
        store(Stores.inMemoryKeyValueStore(SEQUENCES)));
  }

  private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(
      KeyValueBytesStoreSupplier supplier) {
    return Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray());
  }
}
