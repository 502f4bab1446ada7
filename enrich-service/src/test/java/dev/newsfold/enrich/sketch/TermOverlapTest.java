package dev.newsfold.enrich.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermOverlapTest {

  private static final TextTerm MINISTER = new TextTerm("minist", 1, 3, false, true, true);
  private static final TextTerm ENVOY = new TextTerm("envoy", 1, 4, false, false, true);
  private static final TextTerm NAME = new TextTerm("kovach", 1, 8, true, true, true);

  @Test
  void findsATextLikeItselfInEveryRespect() {
    // given
    Terms terms = new Terms(List.of(MINISTER, ENVOY, NAME));
    // when
    TermOverlap overlap = TermOverlap.of(terms, terms);
    // then
    assertThat(overlap.words()).isCloseTo(1, within(1e-6));
    assertThat(overlap.topic()).isCloseTo(1, within(1e-6));
    assertThat(overlap.lead()).isCloseTo(1, within(1e-6));
    assertThat(overlap.headline()).isCloseTo(1, within(1e-6));
    assertThat(overlap.containment()).isCloseTo(1, within(1e-6));
    assertThat(overlap.rare()).isEqualTo(1);
    assertThat(overlap.rareShare()).isEqualTo(.5);
  }

  @Test
  void leavesNamesOutOfTheTopicAndCountsThemAmongTheWords() {
    // given
    Terms one = new Terms(List.of(MINISTER, NAME));
    Terms other = new Terms(List.of(ENVOY, NAME));
    // when
    TermOverlap overlap = TermOverlap.of(one, other);
    // then
    assertThat(overlap.topic()).isZero();
    assertThat(overlap.words()).isCloseTo(64 / Math.sqrt((9.0 + 64) * (16 + 64)), within(1e-6));
    assertThat(overlap.containment()).isCloseTo(8.0 / 11, within(1e-6));
    assertThat(TermOverlap.shared(one, other)).containsExactly("kovach");
  }

  @Test
  void tellsStemsWithOneHashApart() {
    // given
    Terms one = new Terms(List.of(new TextTerm("Aa", 1, 3, false, false, false)));
    Terms other = new Terms(List.of(new TextTerm("BB", 1, 3, false, false, false)));
    // then
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(TermOverlap.of(one, other).words()).isZero();
  }

  @Test
  void findsNothingInAnArticleWithoutWords() {
    // given
    Terms none = new Terms(List.of());
    // when
    TermOverlap overlap = TermOverlap.of(none, new Terms(List.of(NAME)));
    // then
    assertThat(overlap).isEqualTo(new TermOverlap(0, 0, 0, 0, 0, 0, 0));
  }
}
