package dev.newsfold.benchmark.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.newsfold.enrich.story.Measure;
import dev.newsfold.enrich.story.Measures;
import dev.newsfold.enrich.story.StoryDecision;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FitTreesTest {

  private static final int EXAMPLES = 2_000;

  @Test
  void learnsWhatNoSumOfMeasuresTells() {
    // given reports that are of one event if they are alike on the same day, or unlike on another
    List<Example> examples = examples(1);
    // when
    StoryDecision decision = FitTrees.to(examples);
    // then
    long wrong =
        examples(2).stream()
            .filter(example -> decision.score(example.measures()) > 0 != example.isSameEvent())
            .count();
    assertThat(wrong).isLessThan(EXAMPLES / 20);
  }

  @Test
  void fitsTheSameTreesToTheSameExamples() {
    assertThat(FitTrees.to(examples(1)).text()).isEqualTo(FitTrees.to(examples(1)).text());
  }

  @Test
  void saysWhatTheReleasedFormSays() throws Exception {
    // given
    StoryDecision fitted = FitTrees.to(examples(1));
    // when
    StoryDecision read = StoryDecision.read(new StringReader(fitted.text()));
    // then
    for (Example example : examples(3)) {
      assertThat(read.score(example.measures()))
          .isCloseTo(fitted.score(example.measures()), within(1e-3));
    }
  }

  private static List<Example> examples(long seed) {
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>(EXAMPLES);
    for (int i = 0; i < EXAMPLES; i++) {
      double words = random.nextDouble();
      double days = random.nextInt(2);
      Measures measures = Measures.of(Map.of(Measure.WORDS, words, Measure.EVENT_DATE, days));
      boolean same = words > .5 == (days == 0);
      examples.add(new Example("one", same ? "one" : "other", measures, 10));
    }
    return examples;
  }
}
