package dev.newsfold.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StoryDecisionTest {

  private static final String TEXT =
      """
      # a remark
      threshold 0.50
      prior -1.0000
      words<0.2@0.1 =-0.5 lead<0.3@0.7 =0.4 =1.0
      event-date<0.5@0.0 event-date<-0.5@0.2 =0.0 =0.6 =-0.2
      """;

  @Test
  void addsUpWhatEachTreeSays() throws IOException {
    // given
    StoryDecision decision = read(TEXT);
    // when
    double unlike = decision.score(measures(.1, .9, 40));
    double alike = decision.score(measures(.25, .3125, 0));
    // then
    assertThat(unlike).isCloseTo(-1 - .5 - .2, within(1e-6));
    assertThat(alike).isCloseTo(-1 + 1.0 + .6, within(1e-6));
  }

  @Test
  void explainsTheScoreByContributionsThatAddUpToIt() throws IOException {
    // given
    StoryDecision decision = read(TEXT);
    Measures measures = measures(.5, .1, 3);
    // when
    double[] contributions = decision.contributions(measures);
    // then
    assertThat(contributions[Measure.WORDS.index()]).isCloseTo(.6, within(1e-6));
    assertThat(contributions[Measure.LEAD.index()]).isCloseTo(-.3, within(1e-6));
    assertThat(contributions[Measure.EVENT_DATE.index()]).isCloseTo(-.2, within(1e-6));
    assertThat(decision.expectation() + Arrays.stream(contributions).sum())
        .isCloseTo(decision.score(measures), within(1e-6));
  }

  @Test
  void readsWhatItWrites() throws IOException {
    // given
    StoryDecision decision = read(TEXT);
    // when
    StoryDecision again = read(decision.text());
    // then
    assertThat(again.text()).isEqualTo(decision.text());
    assertThat(again.threshold()).isEqualTo(.5);
    assertThat(again.trees()).hasSize(2);
  }

  @Test
  void namesTheLineOfATreeThatCannotBeRead() {
    assertThatThrownBy(() -> read("threshold 0\nprior 0\nwords<0.2@0 =1"))
        .hasMessage("line 3: a branch of the tree has no end");
    assertThatThrownBy(() -> read("threshold 0\nprior 0\n=1 =2"))
        .hasMessage("line 3: the tree ends before its last node");
    assertThatThrownBy(() -> read("threshold 0\nprior 0\nmood<0.2@0 =1 =2"))
        .hasMessage("line 3: no measure is called mood");
    assertThatThrownBy(() -> read("threshold 0"))
        .hasMessage("a line \"threshold\" or \"prior\" is missing");
  }

  private static StoryDecision read(String text) throws IOException {
    return StoryDecision.read(new StringReader(text));
  }

  private static Measures measures(double words, double lead, double eventDays) {
    Measures measures = new Measures();
    measures.set(Measure.WORDS, words);
    measures.set(Measure.LEAD, lead);
    measures.set(Measure.EVENT_DATE, eventDays);
    return measures;
  }
}
