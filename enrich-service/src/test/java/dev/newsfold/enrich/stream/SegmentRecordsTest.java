package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.stream.encoding.Postings;
import dev.newsfold.enrich.stream.encoding.SegmentEncoding.Blocks;
import java.util.BitSet;
import java.util.stream.LongStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentRecordsTest {

  private static final int MANY_BLOCKS = 200_000;
  private static final int MANY_KEYS = 1_000_000;
  private static final int CACHED_BYTES = 10_000;

  /** More than are kept. */
  private static final int MANY_READ = 500;

  private final KeyValueStore<Bytes, byte[]> store =
      new InMemoryStores().context().getStateStore(FoldStores.INDEX);
  private final SegmentRecords records = new SegmentRecords(store, CACHED_BYTES);

  @Test
  void keepsWhatIsSaidOfALargeSegmentInRecordsThatAChangelogTakes() {
    // given
    long[] keys = LongStream.range(0, MANY_BLOCKS).map(block -> block << 20).toArray();
    long[] ranks = LongStream.range(0, MANY_BLOCKS).map(block -> 1L << 40).toArray();
    BitSet days = new BitSet();
    days.set(80_000);
    KeyFilter filter = KeyFilter.ofKeys(MANY_KEYS);
    Blocks blocks = new Blocks(3, filter.parts().size(), keys, ranks, days);

    // when
    records.put(new Segment(7, blocks, filter));

    // then
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      assertThat(all)
          .toIterable()
          .hasSizeGreaterThan(filter.parts().size() + 1)
          .allSatisfy(one -> assertThat(one.value.length).isLessThan(1_000_000));
    }
    assertThat(records.segments())
        .singleElement()
        .satisfies(
            read -> {
              assertThat(read.id()).isEqualTo(7);
              assertThat(read.blocks()).usingRecursiveComparison().isEqualTo(blocks);
            });

    // when
    records.delete(records.segments().get(0));

    // then
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      assertThat(all).isExhausted();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void readsWhatIsNewestFromTheHeap(int level) {
    // given
    records.putBlock(7, level, 0, postings(3));

    // when
    byte[] stored = store.delete(onlyKey());

    // then
    assertThat(records.block(segment(7), 0)).isEqualTo(stored);
  }

  @Test
  void readsWhatIsReadInEachRoundFromTheHeap() {
    // given
    Segment segment = segment(7);
    records.putBlock(7, 2, 0, postings(3));
    byte[] first = records.block(segment, 0);
    store.delete(onlyKey());

    // when // then
    for (int block = 1; block < MANY_READ; block++) {
      records.nextRound();
      records.putBlock(7, 2, block, postings(block));
      records.block(segment, block);
      assertThat(records.block(segment, 0)).isSameAs(first);
    }
  }

  @Test
  void forgetsABlockThatIsDeleted() {
    // given
    Segment segment = segment(7);
    records.putBlock(7, 0, 0, postings(3));

    // when
    records.deleteBlock(segment, 0);
    records.putBlock(7, 2, 0, postings(4));

    // then
    assertThat(records.postings(segment, 0).key(0)).isEqualTo(4);
    assertThat(records.block(segment, 0)).isEqualTo(store.get(onlyKey()));
  }

  private static Segment segment(int id) {
    KeyFilter filter = KeyFilter.ofKeys(1);
    return new Segment(
        id,
        new Blocks(0, filter.parts().size(), new long[] {3}, new long[] {1}, new BitSet()),
        filter);
  }

  private static Postings postings(long key) {
    Postings postings = new Postings();
    postings.add(key, 1, true);
    return postings;
  }

  private Bytes onlyKey() {
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      return all.next().key;
    }
  }
}
