package dev.newsfold.query.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.newsfold.query.search.InvalidParameter;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsTest {

  private static final Term GRAIN = new Term(Fields.ENGLISH, "grain");
  private static final Term TREATY = new Term(Fields.ENGLISH, "treati");

  @Test
  void readsWhatItWrote() {
    // given
    Statistics statistics =
        new Statistics(
            Map.of(Fields.ENGLISH, new Statistics.Field(100, 5000)),
            Map.of(TREATY, 3L, GRAIN, 40L));

    // when
    Statistics read =
        Statistics.decode(statistics.encoded(Set.of(GRAIN, TREATY)), Set.of(GRAIN, TREATY));

    // then
    assertThat(read).isEqualTo(statistics);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.2.3.x", "1.2.3.4.5"})
  void refusesWhatNoListHasReturned(String encoded) {
    assertThatExceptionOfType(InvalidParameter.class)
        .isThrownBy(() -> Statistics.decode(encoded, Set.of(GRAIN, TREATY)));
  }
}
