package dev.newsfold.enrich.stream;

import dev.newsfold.enrich.stream.encoding.Postings;
import dev.newsfold.enrich.stream.encoding.PostingsEncoding;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * All postings: those of the last articles on the heap, the others in {@link Segments}. What is on
 * the heap is in a small store of its own as well, one record for each change, so that nothing is
 * lost with the process.
 */
final class StoredPostings {

  /** Those of some eight hundred articles. */
  static final int MOST_RECENT = 1 << 15;

  private static final long UNLISTED = 1L << 62;

  private final Segments segments;
  private final KeyValueStore<Bytes, byte[]> changes;
  private final int mostRecent;
  private final PostingsEncoding encoding = new PostingsEncoding();

  /** Under each key the ranks that changed, in the order in which they did. */
  private final Map<Long, Recent> recent = new HashMap<>();

  private int recentPostings;
  private int recentChanges;

  /**
   * Opens them.
   *
   * @param mostRecent from so many on, the recent ones become a segment
   * @param cachedBytes for blocks of segments on the heap
   */
  StoredPostings(
      KeyValueStore<Bytes, byte[]> segments,
      KeyValueStore<Bytes, byte[]> changes,
      int mostRecent,
      long cachedBytes) {
    this.segments = new Segments(segments, cachedBytes);
    this.changes = changes;
    this.mostRecent = mostRecent;
    for (Postings change = change(0); change != null; change = change(recentChanges)) {
      remember(change);
    }
  }

  private static final class Recent {

    private long[] ranks = new long[2];
    private int size;

    void add(long rank, boolean isListed) {
      if (size == ranks.length) {
        ranks = Arrays.copyOf(ranks, 2 * size);
      }
      ranks[size++] = isListed ? rank : rank | UNLISTED;
    }

    void collect(long first, Lowest lowest) {
      for (int i = size - 1; i >= 0; i--) {
        long rank = ranks[i] & ~UNLISTED;
        if (rank >= first) {
          lowest.add(rank, ranks[i] == rank);
        }
      }
    }
  }

  /**
   * The lowest ranks of a key from the first to the last one.
   *
   * @param unsaved what says more than what is here
   */
  long[] ranks(long key, long first, long last, int limit, Map<Entry, Boolean> unsaved) {
    Lowest lowest = new Lowest(last, limit);
    unsaved.forEach((entry, isListed) -> lowest.add(entry.rank(), isListed));
    Recent changed = recent.get(key);
    if (changed != null) {
      changed.collect(first, lowest);
    }
    segments.collect(key, first, lowest);
    return lowest.ranks();
  }

  void save(NavigableMap<Entry, Boolean> changed) {
    if (changed.isEmpty()) {
      return;
    }
    Postings change = new Postings();
    changed.forEach((entry, isListed) -> change.add(entry.key(), entry.rank(), isListed));
    byte[] encoded = encoding.encode(change);
    changes.put(
        changeKey(recentChanges),
        ByteBuffer.allocate(Integer.BYTES + encoded.length)
            .putInt(segments.nextId())
            .put(encoded)
            .array());
    remember(change);
    segments.goOn(change.size());
    if (recentPostings >= mostRecent) {
      segments.add(sorted());
      recent.clear();
      recentPostings = 0;
      recentChanges = 0;
    }
  }

  private void remember(Postings change) {
    for (int i = 0; i < change.size(); i++) {
      recent
          .computeIfAbsent(change.key(i), key -> new Recent())
          .add(change.rank(i), change.isListed(i));
    }
    recentPostings += change.size();
    recentChanges++;
  }

  /** Null where there is none, or one that has come into a segment since. */
  private @Nullable Postings change(int number) {
    byte[] stored = changes.get(changeKey(number));
    if (stored == null || ByteBuffer.wrap(stored).getInt() != segments.nextId()) {
      return null;
    }
    return encoding.decode(Arrays.copyOfRange(stored, Integer.BYTES, stored.length));
  }

  private Postings sorted() {
    Postings sorted = new Postings();
    long[] keys = recent.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    for (long key : keys) {
      Lowest all = new Lowest(Long.MAX_VALUE, Integer.MAX_VALUE);
      Objects.requireNonNull(recent.get(key)).collect(0, all);
      all.forEach((rank, isListed) -> sorted.add(key, rank, isListed));
    }
    return sorted;
  }

  private static Bytes changeKey(int number) {
    return Bytes.wrap(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }
}
