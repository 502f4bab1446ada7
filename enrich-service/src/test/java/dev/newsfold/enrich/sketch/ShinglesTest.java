package dev.newsfold.enrich.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ShinglesTest {

  @Property(tries = 50)
  void stayAscendingAndTheSameWhenTheyAreMadeAgain(@ForAll long seed) {
    // given
    Random random = new Random(seed);
    int[] drawn = random.ints(random.nextInt(700), 0, 1 << (13 + random.nextInt(18))).toArray();

    // when
    Shingles shingles = Shingles.ofHashes(drawn);

    // then
    int[] kept = IntStream.range(0, shingles.size()).map(shingles::at).toArray();
    assertThat(kept).isSorted();
    assertThat(Shingles.ofHashes(kept)).isEqualTo(shingles);
  }
}
