package dev.newsfold.enrich.stream;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The records of one kind: those last used as they are, the rest as bytes in a store. What changes
 * is kept apart until it is saved.
 */
final class StoredRecords<T> {

  /** Objects take about so many times the bytes that they are encoded in. */
  private static final int DECODED = 5;

  private final RecordStore<T> store;
  private final RecentlyUsed<Bytes, T> recent;
  private final Map<Bytes, @Nullable T> unsaved = new LinkedHashMap<>();

  /** Of a new article and its story it is asked again and again whether they are there. */
  private final Set<Bytes> absent = new HashSet<>();

  StoredRecords(RecordStore<T> store, long cachedBytes) {
    this.store = store;
    this.recent = new RecentlyUsed<>(cachedBytes);
  }

  @Nullable T get(Bytes key) {
    return unsaved.containsKey(key) ? unsaved.get(key) : saved(key);
  }

  /** As it was when it was saved last. */
  @Nullable T saved(Bytes key) {
    T used = recent.get(key);
    if (used != null) {
      return used;
    }
    RecordStore.Loaded<T> loaded = absent.contains(key) ? null : store.load(key);
    if (loaded == null) {
      absent.add(key);
      return null;
    }
    recent.putRead(key, loaded.value(), (long) DECODED * loaded.bytes());
    return loaded.value();
  }

  void put(Bytes key, @Nullable T value) {
    unsaved.put(key, value);
  }

  void save() {
    unsaved.forEach(
        (key, value) -> {
          if (value == null) {
            store.delete(key);
            recent.remove(key);
          } else {
            int bytes = store.save(key, value, recent.get(key));
            recent.put(key, value, (long) DECODED * bytes);
          }
        });
    discard();
  }

  void discard() {
    unsaved.clear();
    absent.clear();
    recent.nextRound();
  }
}
