package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class StoredPostingsTest {

  /** So few that each level of segments fills up. */
  private static final int RECENT_POSTINGS = 5;

  /** For some of the blocks. */
  private static final int CACHED_BYTES = 2_000;

  private static final int KEYS = 40;
  private static final int DAYS = 60;
  private static final int NUMBERS = 500;

  private final InMemoryStores stores = new InMemoryStores();
  private final KeyValueStore<Bytes, byte[]> segments =
      stores.context().getStateStore(FoldStores.INDEX);
  private final Map<Long, TreeSet<Long>> expected = new HashMap<>();
  private StoredPostings postings = opened();

  private StoredPostings opened() {
    return new StoredPostings(
        segments,
        stores.context().getStateStore(FoldStores.RECENTLY_LISTED),
        RECENT_POSTINGS,
        CACHED_BYTES);
  }

  @Property(tries = 3)
  void findsWhatIsListedWhereverAMergeWasWhenTheProcessEnded(@ForAll long seed) {
    stores.clear();
    expected.clear();
    postings = opened();
    Random random = new Random(seed);
    for (int step = 0; step < 8_000; step++) {
      save(random);
      // In every other stretch so often that merges have to wait for one another.
      if (random.nextInt(step / 500 % 2 == 0 ? 60 : 4) == 0) {
        postings = opened();
      }
      if (random.nextInt(10) == 0) {
        long key = random.nextInt(KEYS);
        assertThat(postings.ranks(key, 0, Long.MAX_VALUE, NUMBERS * DAYS, Map.of()))
            .containsExactly(all(key));
      }
    }
  }

  @Test
  void leavesNothingBehindOfWhatWasMerged() {
    // given
    Random random = new Random(1);
    for (int step = 0; step < 3_000; step++) {
      save(random);
      if (step % 100 == 0) {
        postings = opened();
      }
    }

    // when
    for (int step = 0; idsOf(SegmentRecords.MERGE).size() > 0; step++) {
      assertThat(step).isLessThan(3_000);
      save(random);
    }

    // then
    assertThat(allIds()).isEqualTo(idsOf(SegmentRecords.BEGINNINGS)).hasSizeLessThan(40);
  }

  private void save(Random random) {
    NavigableMap<Entry, Boolean> changed = new TreeMap<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      long key = random.nextInt(KEYS);
      long rank = Entry.rank(1 + random.nextInt(DAYS), random.nextInt(NUMBERS));
      boolean isListed = random.nextInt(3) > 0;
      changed.put(new Entry(key, rank), isListed);
    }
    postings.save(changed);
    changed.forEach(
        (entry, isListed) -> {
          Set<Long> ranks = expected.computeIfAbsent(entry.key(), key -> new TreeSet<>());
          if (isListed) {
            ranks.add(entry.rank());
          } else {
            ranks.remove(entry.rank());
          }
        });
  }

  private long[] all(long key) {
    return expected.getOrDefault(key, new TreeSet<>()).stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  private Set<Integer> allIds() {
    Set<Integer> ids = new HashSet<>();
    forEachKey((kind, id) -> ids.add(id));
    return ids;
  }

  private Set<Integer> idsOf(byte wanted) {
    Set<Integer> ids = new HashSet<>();
    forEachKey(
        (kind, id) -> {
          if (kind == wanted) {
            ids.add(id);
          }
        });
    return ids;
  }

  private interface KeyAction {

    void accept(byte kind, int id);
  }

  private void forEachKey(KeyAction action) {
    try (KeyValueIterator<Bytes, byte[]> all = segments.all()) {
      while (all.hasNext()) {
        ByteBuffer key = ByteBuffer.wrap(all.next().key.get());
        action.accept(key.get(), key.getInt());
      }
    }
  }
}
