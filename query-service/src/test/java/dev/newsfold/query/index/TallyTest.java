package dev.newsfold.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void countsAsAMapDoes() {
    // given
    Random random = new Random(1);
    Map<Long, Integer> expected = new HashMap<>();
    Tally tally = new Tally();

    // when
    for (int i = 0; i < 50_000; i++) {
      long key = random.nextInt(5000) * 0x100000000L;
      tally.add(key, 1);
      expected.merge(key, 1, Integer::sum);
    }

    // then
    assertThat(tally.size()).isEqualTo(expected.size());
    assertThat(expected).allSatisfy((key, count) -> assertThat(tally.get(key)).isEqualTo(count));
    assertThat(tally.get(7)).isZero();
  }

  @Test
  void namesTheHighestFirst() {
    // given
    Tally tally = new Tally();
    tally.add(1, 5);
    tally.add(3, 9);
    tally.add(2, 9);
    tally.raiseTo(1, 7);

    // then
    assertThat(tally.highest(2)).containsExactly(2, 3);
    assertThat(tally.get(1)).isEqualTo(7);
  }
}
