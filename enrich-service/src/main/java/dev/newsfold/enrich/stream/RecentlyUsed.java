package dev.newsfold.enrich.stream;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps as many values as fit into a number of bytes. What was only read has to be asked for again
 * soon to stay: most of it is not asked for a second time, and leaves the heap young.
 *
 * <p>Source: Yang et al. 2023, S3-FIFO, FIFO queues are all you need for cache eviction.
 */
final class RecentlyUsed<K, V> {

  /** An entry, its key and what the map takes for it. */
  private static final int OVERHEAD = 120;

  /** Of the bytes what was only read may take. */
  private static final int READ_SHARE = 10;

  /** Of so many that went without being asked for again it is known that they were here. */
  private static final int PASSED = 1 << 14;

  private final Map<K, Entry<K, V>> values = new HashMap<>();
  private final Queue<K, V> read = new Queue<>();
  private final Queue<K, V> lasting = new Queue<>();

  /** Their hashes, each at the place that it gives. */
  private final int[] passed = new int[PASSED];

  private final long mostBytes;
  private int round;

  RecentlyUsed(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  private static final class Entry<K, V> {

    private final K key;
    private V value;
    private long bytes;
    private int round;
    private boolean wasUsed;
    private boolean isLasting;
    private @Nullable Entry<K, V> before;
    private @Nullable Entry<K, V> behind;

    Entry(K key, V value) {
      this.key = key;
      this.value = value;
    }
  }

  /** The oldest one first. */
  private static final class Queue<K, V> {

    private @Nullable Entry<K, V> oldest;
    private @Nullable Entry<K, V> newest;
    private long bytes;

    void add(Entry<K, V> entry) {
      entry.before = newest;
      entry.behind = null;
      if (newest == null) {
        oldest = entry;
      } else {
        newest.behind = entry;
      }
      newest = entry;
      bytes += entry.bytes;
    }

    void remove(Entry<K, V> entry) {
      if (entry.before == null) {
        oldest = entry.behind;
      } else {
        entry.before.behind = entry.behind;
      }
      if (entry.behind == null) {
        newest = entry.before;
      } else {
        entry.behind.before = entry.before;
      }
      bytes -= entry.bytes;
    }
  }

  @Nullable V get(K key) {
    Entry<K, V> found = values.get(key);
    if (found == null) {
      return null;
    }
    found.wasUsed |= found.round != round;
    return found.value;
  }

  /** What is asked for again in the round in which it came tells nothing of the next ones. */
  void nextRound() {
    round++;
  }

  /** Keeps what was read. */
  void putRead(K key, V value, long valueBytes) {
    put(key, value, valueBytes, forgetPassed(key));
  }

  /** Keeps what was written: what happens now is soon asked for. */
  void put(K key, V value, long valueBytes) {
    put(key, value, valueBytes, true);
  }

  private void put(K key, V value, long valueBytes, boolean isLasting) {
    Entry<K, V> entry = values.get(key);
    if (entry == null) {
      entry = new Entry<>(key, value);
      entry.round = round;
      values.put(key, entry);
    } else {
      queueOf(entry).remove(entry);
      entry.value = value;
      entry.wasUsed |= entry.round != round;
    }
    entry.isLasting |= isLasting;
    entry.bytes = valueBytes + OVERHEAD;
    queueOf(entry).add(entry);
    while (read.bytes + lasting.bytes > mostBytes) {
      passOldest();
    }
  }

  private Queue<K, V> queueOf(Entry<K, V> entry) {
    return entry.isLasting ? lasting : read;
  }

  private void passOldest() {
    Entry<K, V> oldest = read.oldest;
    if (oldest == null || (lasting.oldest != null && read.bytes <= mostBytes / READ_SHARE)) {
      oldest = lasting.oldest;
    }
    if (oldest == null) {
      return;
    }
    queueOf(oldest).remove(oldest);
    if (oldest.wasUsed) {
      oldest.wasUsed = false;
      oldest.isLasting = true;
      lasting.add(oldest);
      return;
    }
    values.remove(oldest.key);
    if (!oldest.isLasting) {
      passed[place(oldest.key)] = mark(oldest.key);
    }
  }

  private boolean forgetPassed(K key) {
    int place = place(key);
    boolean was = passed[place] == mark(key);
    if (was) {
      passed[place] = 0;
    }
    return was;
  }

  /** Never that of a place where nothing is. */
  private static int mark(Object key) {
    return key.hashCode() | 1;
  }

  private static int place(Object key) {
    return (key.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PASSED));
  }

  void remove(K key) {
    Entry<K, V> removed = values.remove(key);
    if (removed != null) {
      queueOf(removed).remove(removed);
    }
  }
}
