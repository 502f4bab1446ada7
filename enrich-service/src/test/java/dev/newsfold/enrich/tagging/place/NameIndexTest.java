package dev.newsfold.enrich.tagging.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class NameIndexTest {

  @Property
  void findsEachNameUnderItsPlaces(
      @ForAll @Size(max = 50)
          Map<@StringLength(max = 8) String, @IntRange(max = 1000) Integer> placeOfName) {
    // given
    NameIndex.Builder builder = new NameIndex.Builder();
    placeOfName.forEach(builder::add);
    placeOfName.forEach((name, place) -> builder.add(name, place + 1));

    // when
    NameIndex index = builder.build();

    // then
    placeOfName.forEach(
        (name, place) -> assertThat(index.find(name)).containsExactly(place, place + 1));
  }

  @Property
  void findsNothingUnderOtherNames(
      @ForAll @Size(max = 50) Set<@StringLength(max = 8) String> names, @ForAll String other) {
    // given
    NameIndex.Builder builder = new NameIndex.Builder();
    new TreeSet<>(names).forEach(name -> builder.add(name, 7));

    // when
    int[] found = builder.build().find(other);

    // then
    assertThat(Arrays.stream(found).count()).isEqualTo(names.contains(other) ? 1 : 0);
  }
}
