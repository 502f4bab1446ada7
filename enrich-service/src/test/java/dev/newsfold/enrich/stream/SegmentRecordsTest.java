package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.stream.encoding.SegmentEncoding.Blocks;
import java.util.BitSet;
import java.util.stream.LongStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class SegmentRecordsTest {

  private static final int MANY_BLOCKS = 200_000;
  private static final int MANY_KEYS = 1_000_000;

  private final KeyValueStore<Bytes, byte[]> store =
      new InMemoryStores().context().getStateStore(FoldStores.INDEX);
  private final SegmentRecords records = new SegmentRecords(store);

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
}
