package dev.newsfold.enrich.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CentroidTest {

  private static final TextTerm MINISTER = term("minist", 4, false);
  private static final TextTerm ENVOY = term("envoy", 3, false);
  private static final TextTerm NAME = term("kovach", 8, true);

  @Test
  void addsUpTheArticlesAndLeavesNamesOut() {
    // when
    Centroid centroid =
        Centroid.ofTopics(
            List.of(new Terms(List.of(MINISTER, NAME)), new Terms(List.of(MINISTER, ENVOY))));

    // then
    assertThat(centroid.terms()).extracting(Term::stem).containsExactly("minist", "envoy");
    double minister = 1 + 4 / 5.0;
    double envoy = 3 / 5.0;
    assertThat(centroid.terms().get(0).weight())
        .isCloseTo((float) (minister / Math.hypot(minister, envoy)), within(1e-5f));
  }

  @Test
  void isLikeItselfAndUnlikeOthers() {
    // given
    Centroid one = Centroid.ofTopics(List.of(new Terms(List.of(MINISTER))));
    Centroid both = Centroid.ofTopics(List.of(new Terms(List.of(MINISTER, ENVOY))));
    Centroid other = Centroid.ofTopics(List.of(new Terms(List.of(ENVOY))));

    // when // then
    assertThat(both.likeness(both)).isCloseTo(1, within(1e-6));
    assertThat(one.likeness(other)).isZero();
    assertThat(both.likeness(one)).isCloseTo(.8, within(1e-6)).isEqualTo(one.likeness(both));
    assertThat(both.likeness(Centroid.NONE)).isZero();
  }

  @Test
  void tellsStemsWithOneHashApart() {
    // given
    Terms first = new Terms(List.of(term("Aa", 3, false)));
    Terms second = new Terms(List.of(term("BB", 3, false)));

    // when // then
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(Centroid.ofTopics(List.of(first, second)).terms()).hasSize(2);
    assertThat(Centroid.ofTopics(List.of(first)).likeness(Centroid.ofTopics(List.of(second))))
        .isZero();
  }

  @Test
  void keepsTheHeaviestOfMany() {
    // given
    List<Terms> articles =
        IntStream.range(0, 4)
            .mapToObj(
                article ->
                    new Terms(
                        IntStream.range(0, 100)
                            .mapToObj(
                                word ->
                                    term(
                                        word < 70 ? "both" + word : article + "own" + word,
                                        3,
                                        false))
                            .toList()))
            .toList();

    // when
    List<Term> terms = Centroid.ofTopics(articles).terms();

    // then
    assertThat(terms).hasSize(80);
    assertThat(terms.subList(0, 70)).allMatch(term -> term.stem().startsWith("both"));
  }

  private static TextTerm term(String stem, float rarity, boolean isName) {
    return new TextTerm(stem, 1, rarity, isName, false, false);
  }
}
