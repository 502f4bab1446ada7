package dev.newsfold.enrich.tagging.name.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class KeyTableTest {

  @Property(tries = 100)
  void findsEachKeyAndNoOther(
      @ForAll @Size(max = 500) Set<Long> chosen, @ForAll List<Long> others) {
    // given
    long[] keys = chosen.stream().mapToLong(Long::longValue).toArray();
    // when
    KeyTable table = new KeyTable(keys);
    // then
    assertThat(IntStream.range(0, keys.length)).allMatch(i -> table.valueOf(keys[i]) == i);
    assertThat(others)
        .filteredOn(other -> !chosen.contains(other))
        .allMatch(other -> table.valueOf(other) == KeyTable.ABSENT);
  }

  @Property(tries = 100)
  void findsManyAsItFindsEach(
      @ForAll @Size(max = 500) Set<Long> chosen, @ForAll List<Long> others) {
    // given
    KeyTable table = new KeyTable(chosen.stream().mapToLong(Long::longValue).toArray());
    long[] sought = Stream.concat(chosen.stream(), others.stream()).mapToLong(key -> key).toArray();
    // when
    int[] values = table.valuesOf(sought, sought.length);
    // then
    assertThat(values).isEqualTo(LongStream.of(sought).mapToInt(table::valueOf).toArray());
  }

  @Example
  void refusesTwoFeaturesOfOneHash() {
    assertThatIllegalStateException().isThrownBy(() -> new KeyTable(new long[] {7, 0, 8, 7}));
    assertThatIllegalStateException().isThrownBy(() -> new KeyTable(new long[] {0, 1, 0}));
  }
}
