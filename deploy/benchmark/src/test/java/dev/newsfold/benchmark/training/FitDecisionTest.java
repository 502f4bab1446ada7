package dev.newsfold.benchmark.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.story.Measure;
import dev.newsfold.enrich.story.Measures;
import dev.newsfold.enrich.story.StoryDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FitDecisionTest {

  private static final double UNKNOWN = -1;

  @Test
  void judgesReportsWithoutADateByWhatTheySay() {
    // given news that is all dated, where the date tells nearly all
    StoryDecision decision = FitDecision.fit(examples());
    // when
    double alike = decision.score(measures(.9, UNKNOWN));
    double unlike = decision.score(measures(.1, UNKNOWN));
    // then
    assertThat(alike).isPositive();
    assertThat(unlike).isNegative();
  }

  @Test
  void takesAThresholdThatIsGoodWithItsNeighbours() {
    assertThat(FitDecision.best(List.of(.5, .9, .5, .7, .8, .7))).isEqualTo(4);
    assertThat(FitDecision.best(List.of(.9, .8, .7))).isZero();
    assertThat(FitDecision.best(List.of(.7, .8, .9))).isEqualTo(2);
  }

  /** Of one event if they are of the same day; the words tell it too, less surely. */
  private static List<Example> examples() {
    Random random = new Random(1);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      boolean same = i % 2 == 0;
      double words = Math.min(1, Math.max(0, (same ? .7 : .3) + .2 * random.nextGaussian()));
      examples.add(new Example("one", same ? "one" : "other", measures(words, same ? 0 : 30), 10));
    }
    return examples;
  }

  private static Measures measures(double words, double days) {
    return Measures.of(
        Map.of(Measure.WORDS, words, Measure.EVENT_DATE, days, Measure.PUBLISHED, days));
  }
}
