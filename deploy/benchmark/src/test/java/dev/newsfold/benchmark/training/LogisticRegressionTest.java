package dev.newsfold.benchmark.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  @Test
  void findsTheOddsThatTheLabelsHave() {
    // given: the signal makes 3 of 4 right, its absence 1 of 4; so many that the ridge is nothing
    List<Example> examples = new ArrayList<>();
    examples.add(new Example(List.of(1.0), true, 3e6));
    examples.add(new Example(List.of(1.0), false, 1e6));
    examples.add(new Example(List.of(0.0), true, 1e6));
    examples.add(new Example(List.of(0.0), false, 3e6));
    // when
    double[] weights = LogisticRegression.fit(examples);
    // then: log odds of -ln 3 without the signal and of ln 3 with it
    assertThat(weights[1]).isEqualTo(-Math.log(3), within(1e-4));
    assertThat(weights[0]).isEqualTo(2 * Math.log(3), within(1e-4));
  }

  @Test
  void staysFiniteWhereASignalIsAlwaysRightOrNeverThere() {
    // given
    List<Example> examples =
        List.of(new Example(List.of(1.0, 0.0), true, 1), new Example(List.of(0.0, 0.0), false, 1));
    // when
    double[] weights = LogisticRegression.fit(examples);
    // then
    assertThat(weights[0]).isBetween(.1, 5.0);
    assertThat(weights[1]).isZero();
    assertThat(weights[2]).isNegative();
  }
}
