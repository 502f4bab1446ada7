package dev.newsfold.enrich.fold;

import static dev.newsfold.enrich.fold.Corrections.undo;
import static dev.newsfold.enrich.fold.NewsDesk.BOTH;
import static dev.newsfold.enrich.fold.NewsDesk.BUDGET;
import static dev.newsfold.enrich.fold.NewsDesk.BUDGET_AGAIN;
import static dev.newsfold.enrich.fold.NewsDesk.CONCERT;
import static dev.newsfold.enrich.fold.NewsDesk.QUAKE;
import static dev.newsfold.enrich.fold.NewsDesk.RESCUE;
import static dev.newsfold.enrich.fold.NewsDesk.budget;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.Change;
import dev.newsfold.contracts.Story.State;
import dev.newsfold.enrich.fold.Corrected.Refused;
import dev.newsfold.enrich.story.StoryState;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TakeBackTest {

  private final NewsDesk desk = new NewsDesk();

  @Test
  void mergesAgainWhatAReportShowsToBeOneOnceTheSplitIsTakenBack() {
    // given
    desk.fold(QUAKE, RESCUE);
    desk.correct(desk.split("c-1", "rescue"), undo("u-1", "c-1"));

    // when
    desk.fold(BOTH);

    // then
    assertThat(desk.groups()).containsOnly(tuple("s-quake", Set.of("quake", "rescue", "both")));
  }

  @Test
  void putsAMovedArticleBackWithItsOwnEvidenceWhenTheMoveIsTakenBack() {
    // given
    desk.fold(QUAKE, RESCUE, CONCERT);
    Placement before = desk.articleOf("rescue").placement();
    desk.correct(desk.move("c-1", "rescue", "concert"));

    // when
    desk.correct(undo("u-1", "c-1"));

    // then
    assertThat(desk.groups())
        .containsOnly(
            tuple("s-quake", Set.of("quake", "rescue")), tuple("s-concert", Set.of("concert")));
    assertThat(desk.articleOf("rescue").placement()).isEqualTo(before);
    assertThat(desk.story("s-quake").change())
        .isEqualTo(new Change(Change.Kind.MOVED, "An editor (Eva) took back the move c-1."));
    assertThat(desk.stories()).allSatisfy(story -> assertThat(story.corrections()).isEmpty());
  }

  @Test
  void opensAMergedStoryAgainUnderItsOwnIdWithThoseWhoJoinedForIt() {
    // given
    desk.fold(QUAKE, BUDGET);
    desk.correct(desk.merge("c-1", "budget", "quake"));
    int version = desk.story("s-budget").version();
    desk.fold(BUDGET_AGAIN, RESCUE);
    assertThat(desk.groups()).hasSize(1);

    // when
    desk.correct(undo("u-1", "c-1"));

    // then
    assertThat(desk.groups())
        .containsOnly(
            tuple("s-quake", Set.of("quake", "rescue")),
            tuple("s-budget", Set.of("budget", "budget-2")));
    assertThat(desk.story("s-budget"))
        .extracting(Story::state, Story::mergedInto, Story::version)
        .containsExactly(State.OPEN, null, version + 1);
  }

  @Test
  void leavesWhatWasThereBeforeAMergeEvenIfItsRevisionResemblesWhatGoesBack() {
    // given
    desk.fold(QUAKE, BUDGET);
    desk.correct(desk.merge("c-1", "budget", "quake"));
    desk.fold(budget("quake", "Council passes budget", "meals").revised("2", BUDGET_AGAIN.body()));
    assertThat(desk.articleOf("quake").placement())
        .extracting(Placement::decision, Placement::comparedWith)
        .containsExactly(Decision.JOINED, "budget");

    // when
    desk.correct(undo("u-1", "c-1"));

    // then
    assertThat(desk.groups())
        .containsOnly(tuple("s-quake", Set.of("quake")), tuple("s-budget", Set.of("budget")));
  }

  @Test
  void bringsAllOfASplitBackWithThoseWhoJoinedSince() {
    // given
    desk.fold(QUAKE, RESCUE, CONCERT);
    desk.correct(desk.split("c-1", "rescue"));
    desk.fold(BOTH);

    // when
    desk.correct(undo("u-1", "c-1"));

    // then
    assertThat(desk.groups())
        .containsOnly(
            tuple("s-quake", Set.of("quake", "rescue", "both")),
            tuple("s-concert", Set.of("concert")));
    assertThat(desk.story("s-c-1").mergedInto()).isEqualTo("s-quake");
  }

  @Test
  void letsALaterCorrectionStandWhenAnEarlierOneIsTakenBack() {
    // given
    desk.fold(QUAKE, BUDGET, BUDGET_AGAIN, CONCERT);
    desk.correct(desk.merge("c-1", "budget", "quake"), desk.move("c-2", "budget-2", "concert"));

    // when
    desk.correct(undo("u-1", "c-1"));

    // then
    assertThat(desk.groups())
        .containsOnly(
            tuple("s-quake", Set.of("quake")),
            tuple("s-budget", Set.of("budget")),
            tuple("s-concert", Set.of("concert", "budget-2")));
  }

  @Test
  void goesBackToWhereAnArticleStoodFirstWhenAllWordsOnItAreTakenBack() {
    // given
    desk.fold(QUAKE, BUDGET, BUDGET_AGAIN, CONCERT);
    desk.correct(desk.merge("c-1", "budget", "quake"), desk.move("c-2", "budget-2", "concert"));

    // when
    desk.correct(undo("u-1", "c-1"), undo("u-2", "c-2"));

    // then
    assertThat(desk.groups())
        .containsOnly(
            tuple("s-quake", Set.of("quake")),
            tuple("s-budget", Set.of("budget", "budget-2")),
            tuple("s-concert", Set.of("concert")));
  }

  @Test
  void takesAMergeBackThatOthersMovedArticlesIntoSince() {
    // given
    desk.fold(QUAKE, BUDGET, CONCERT);
    desk.correct(desk.merge("c-1", "budget", "quake"), desk.move("c-2", "concert", "quake"));

    // when
    desk.correct(undo("u-1", "c-1"));

    // then
    assertThat(desk.groups())
        .containsOnly(
            tuple("s-quake", Set.of("quake", "concert")), tuple("s-budget", Set.of("budget")));
  }

  @Test
  void leadsBackIntoTheStoryOfASplitThatAMoveHadEmptied() {
    // given
    desk.fold(QUAKE, RESCUE, CONCERT);
    desk.correct(desk.split("c-1", "rescue"));
    desk.correct(desk.move("c-2", "rescue", "concert"));

    // when
    desk.correct(undo("u-1", "c-2"));

    // then
    assertThat(desk.groups())
        .containsOnly(
            tuple("s-quake", Set.of("quake")),
            tuple("s-c-1", Set.of("rescue")),
            tuple("s-concert", Set.of("concert")));
  }

  @Test
  void takesBackASplitOfSeveralArticles() {
    // given
    desk.fold(QUAKE, RESCUE, BUDGET, BUDGET_AGAIN);
    desk.correct(desk.merge("c-1", "budget", "quake"));
    desk.correct(desk.split("c-2", "budget", "budget-2"));
    assertThat(desk.memory().storyline(desk.story("s-c-2").storylineId()).newest())
        .contains("s-c-2");

    // when
    desk.correct(undo("u-2", "c-2"));

    // then
    assertThat(desk.groups())
        .containsOnly(tuple("s-quake", Set.of("quake", "rescue", "budget", "budget-2")));
  }

  /** Of what an earlier release split off, the storyline was not written down. */
  @Test
  void findsAStorylineForWhatAnEarlierReleaseSplitOff() {
    // given
    desk.fold(QUAKE, RESCUE);
    desk.correct(desk.split("c-1", "rescue"));
    desk.memory().forgetStoryline(desk.story("s-c-1").storylineId());

    // when
    desk.fold(BOTH);
    desk.correct(undo("u-1", "c-1"));

    // then
    assertThat(desk.groups()).containsOnly(tuple("s-quake", Set.of("quake", "rescue", "both")));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void bringsBackWhatWasThereWhenTheLastWordIsTakenBack(long seed) {
    // given
    Random random = new Random(seed);
    desk.fold(QUAKE, BUDGET, RESCUE, CONCERT, BUDGET_AGAIN);
    desk.sayAny(random);
    Map<String, Set<String>> before = desk.open();
    desk.correct(desk.anyCorrection("c-last", random));

    // when
    desk.correct(undo("u-last", "c-last"));

    // then
    assertThat(desk.open()).isEqualTo(before);
    assertThat(desk.gaplessVersions()).isTrue();
  }

  @Test
  void refusesToTakeBackWhatNobodySaid() {
    // when
    Corrected corrected = desk.answerTo(undo("u-1", "c-9"));

    // then
    assertThat(corrected)
        .isEqualTo(
            new Refused(
                "unknown-correction",
                "u-1 takes back c-9, which is no correction of a story in en"));
  }

  @Test
  void refusesToTakeBackWhatAStoryHasNoRoomForAnyMore() {
    // given
    desk.fold(QUAKE, RESCUE);
    desk.correct(desk.split("c-1", "rescue"));
    FullStory.fill(desk.memory(), "s-quake", QUAKE, StoryState.MOST_ARTICLES);

    // when
    Corrected corrected = desk.answerTo(undo("u-1", "c-1"));

    // then
    assertThat(corrected)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("story-too-large"));
  }

  private static LongStream seeds() {
    return LongStream.range(0, 300);
  }
}
