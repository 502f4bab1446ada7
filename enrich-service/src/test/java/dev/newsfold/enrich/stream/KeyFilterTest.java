package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class KeyFilterTest {

  private static final int KEYS = 100_000;

  @Test
  void knowsAllKeysAndHardlyAnyOther() {
    // given
    KeyFilter filter = KeyFilter.ofKeys(KEYS);
    keys(1, filter::add);

    // when
    KeyFilter read = KeyFilter.ofParts(filter.parts());

    // then
    keys(1, key -> assertThat(read.mayContain(key)).isTrue());
    int[] taken = {0};
    keys(2, key -> taken[0] += read.mayContain(key) ? 1 : 0);
    assertThat(taken[0]).isLessThan(KEYS / 100);
  }

  @Test
  void isKeptInRecordsThatAChangelogTakes() {
    assertThat(KeyFilter.ofKeys(2_000_000).parts())
        .hasSizeGreaterThan(1)
        .allSatisfy(part -> assertThat(part.length).isLessThan(1_000_000));
  }

  private static void keys(long seed, LongConsumer action) {
    new Random(seed).longs(KEYS, 0, 1L << 40).forEach(action);
  }
}
