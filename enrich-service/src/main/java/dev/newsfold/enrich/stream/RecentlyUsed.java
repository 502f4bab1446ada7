package dev.newsfold.enrich.stream;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps as many values as fit into a number of bytes, those that were used last. */
final class RecentlyUsed<K, V> {

  /** The entry, its key and what the map takes for it. */
  private static final int OVERHEAD = 120;

  private final Map<K, Weighed<V>> values = new LinkedHashMap<>(16, .75f, true);
  private final long mostBytes;
  private long bytes;

  RecentlyUsed(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  private record Weighed<V>(V value, long bytes) {}

  @Nullable V get(K key) {
    Weighed<V> found = values.get(key);
    return found == null ? null : found.value();
  }

  void put(K key, V value, long valueBytes) {
    Weighed<V> weighed = new Weighed<>(value, valueBytes + OVERHEAD);
    Weighed<V> replaced = values.put(key, weighed);
    bytes += weighed.bytes() - (replaced == null ? 0 : replaced.bytes());
    Iterator<Weighed<V>> oldest = values.values().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }

  void remove(K key) {
    Weighed<V> removed = values.remove(key);
    bytes -= removed == null ? 0 : removed.bytes();
  }
}
