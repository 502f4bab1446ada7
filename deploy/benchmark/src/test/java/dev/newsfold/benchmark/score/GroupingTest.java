package dev.newsfold.benchmark.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {

  @Test
  void averagesOverTheThingsAndCountsThePairs() {
    // given: the group {a a b}, the group {b}
    Grouping grouping = new Grouping(List.of(1, 1, 1, 2), List.of("a", "a", "b", "b"));
    // when
    Score bCubed = grouping.bCubed();
    // then: precision (2/3 + 2/3 + 1/3 + 1) / 4, recall (1 + 1 + 1/2 + 1/2) / 4
    assertThat(bCubed.precision()).isEqualTo(2 / 3.0, within(1e-12));
    assertThat(bCubed.recall()).isEqualTo(.75, within(1e-12));
    assertThat(bCubed.f1()).isEqualTo(2 * (2 / 3.0) * .75 / (2 / 3.0 + .75), within(1e-12));
    // One pair of three found is right, one of two is found.
    assertThat(grouping.pairwise()).isEqualTo(Score.of(1 / 3.0, 1 / 2.0));
  }

  @Test
  void isFullWhereTheGroupsAreTheSameUnderOtherNames() {
    // given
    Grouping grouping = new Grouping(List.of("x", "y", "x"), List.of(7, 8, 7));
    // when // then
    assertThat(grouping.bCubed()).isEqualTo(new Score(1, 1, 1));
    assertThat(grouping.pairwise()).isEqualTo(new Score(1, 1, 1));
  }

  @Test
  void findsNothingWrongWhereNothingWasGrouped() {
    // given
    Grouping grouping = new Grouping(List.of(1, 2), List.of("a", "a"));
    // when // then
    assertThat(grouping.pairwise()).isEqualTo(new Score(1, 0, 0));
    assertThat(grouping.bCubed()).isEqualTo(Score.of(1, .5));
  }

  @Test
  void refusesGroupsOfDifferentThings() {
    assertThatThrownBy(() -> new Grouping(List.of(1), List.of()))
        .hasMessage("1 things were grouped and 0 are labelled");
  }
}
