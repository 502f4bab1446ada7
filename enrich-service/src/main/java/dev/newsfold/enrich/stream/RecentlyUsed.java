package dev.newsfold.enrich.stream;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps as many values as fit into a number of bytes, of the older ones those that were used.
 *
 * <p>Source: Corbató 1969 for the second chance, which costs a use one bit and not the order.
 */
final class RecentlyUsed<K, V> {

  /** The entry, its key and what the map takes for it. */
  private static final int OVERHEAD = 120;

  private final Map<K, Weighed<V>> values = new LinkedHashMap<>();
  private final long mostBytes;
  private long bytes;

  RecentlyUsed(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  private static final class Weighed<V> {

    private final V value;
    private final long bytes;
    private boolean wasUsed;

    Weighed(V value, long bytes) {
      this.value = value;
      this.bytes = bytes;
    }
  }

  @Nullable V get(K key) {
    Weighed<V> found = values.get(key);
    if (found == null) {
      return null;
    }
    found.wasUsed = true;
    return found.value;
  }

  void put(K key, V value, long valueBytes) {
    Weighed<V> weighed = new Weighed<>(value, valueBytes + OVERHEAD);
    Weighed<V> replaced = values.put(key, weighed);
    bytes += weighed.bytes - (replaced == null ? 0 : replaced.bytes);
    weighed.wasUsed = replaced != null;
    while (bytes > mostBytes) {
      passOldest();
    }
  }

  private void passOldest() {
    Iterator<Map.Entry<K, Weighed<V>>> entries = values.entrySet().iterator();
    Map.Entry<K, Weighed<V>> oldest = entries.next();
    entries.remove();
    Weighed<V> passed = oldest.getValue();
    if (passed.wasUsed) {
      passed.wasUsed = false;
      values.put(oldest.getKey(), passed);
    } else {
      bytes -= passed.bytes;
    }
  }

  void remove(K key) {
    Weighed<V> removed = values.remove(key);
    bytes -= removed == null ? 0 : removed.bytes;
  }
}
