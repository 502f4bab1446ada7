package dev.newsfold.enrich.fold;

import static dev.newsfold.enrich.fold.Corrections.undo;
import static dev.newsfold.enrich.fold.NewsDesk.BOTH;
import static dev.newsfold.enrich.fold.NewsDesk.BUDGET;
import static dev.newsfold.enrich.fold.NewsDesk.BUDGET_AGAIN;
import static dev.newsfold.enrich.fold.NewsDesk.CONCERT;
import static dev.newsfold.enrich.fold.NewsDesk.QUAKE;
import static dev.newsfold.enrich.fold.NewsDesk.QUAKE_TEXT;
import static dev.newsfold.enrich.fold.NewsDesk.RESCUE;
import static dev.newsfold.enrich.fold.NewsDesk.quake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.CorrectedBy;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.Change;
import dev.newsfold.contracts.Story.State;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.enrich.fold.Corrected.Refused;
import dev.newsfold.enrich.story.StoryState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorrectStoriesTest {

  private final NewsDesk desk = new NewsDesk();

  @Test
  void mergesStoriesAndLeadsFromTheOneToTheOther() {
    // given
    desk.fold(QUAKE, BUDGET);

    // when
    desk.correct(desk.merge("c-1", "budget", "quake"));

    // then
    assertThat(desk.groups()).containsOnly(tuple("s-quake", Set.of("quake", "budget")));
    assertThat(desk.story("s-budget"))
        .extracting(Story::state, Story::mergedInto, Story::articles)
        .containsExactly(State.MERGED, "s-quake", List.of());
    assertThat(desk.story("s-quake").change())
        .isEqualTo(
            new Change(
                Change.Kind.MERGED,
                "An editor (Eva) merged s-budget into s-quake: it is one matter"));
    assertThat(desk.story("s-quake").corrections()).containsExactly("c-1");
  }

  @Test
  void namesTheEditorAndWhatTheMachineThought() {
    // given
    desk.fold(QUAKE, RESCUE, CONCERT);

    // when
    desk.correct(desk.move("c-1", "rescue", "concert"));

    // then
    Placement placement = desk.articleOf("rescue").placement();
    assertThat(placement)
        .extracting(Placement::decision, Placement::comparedWith, Placement::correctedBy)
        .containsExactly(
            Decision.CORRECTED, "concert", new CorrectedBy("c-1", "Eva", "it is one matter"));
    assertThat(placement.runnerUp().storyId()).isEqualTo("s-quake");
    assertThat(placement.runnerUp().articleId()).isEqualTo("quake");
    assertThat(placement.runnerUp().score()).isGreaterThan(placement.threshold());
  }

  @Test
  void keepsTheArticlesOfAMergedStoryWhateverTheirRevisionsSay() {
    // given
    desk.fold(QUAKE, BUDGET);
    desk.correct(desk.merge("c-1", "budget", "quake"));

    // when
    desk.fold(
        BUDGET.revised("2", BUDGET.body() + " The session was short."),
        QUAKE.revised("2", CONCERT.body()));

    // then
    assertThat(desk.groups()).containsOnly(tuple("s-quake", Set.of("quake", "budget")));
  }

  @Test
  void takesAlongWhatCameInSinceTheEditorSawTheStory() {
    // given
    desk.fold(QUAKE, BUDGET);
    Correction merge = desk.merge("c-1", "budget", "quake");
    desk.fold(BUDGET_AGAIN);

    // when
    desk.correct(merge);

    // then
    assertThat(desk.groups()).containsOnly(tuple("s-quake", Set.of("quake", "budget", "budget-2")));
  }

  @Test
  void splitsArticlesOffIntoAStoryOfTheirOwn() {
    // given
    desk.fold(QUAKE, RESCUE);

    // when
    desk.correct(desk.split("c-1", "rescue"));

    // then
    assertThat(desk.groups())
        .containsOnly(tuple("s-quake", Set.of("quake")), tuple("s-c-1", Set.of("rescue")));
    assertThat(desk.story("s-c-1").change())
        .isEqualTo(
            new Change(
                Change.Kind.SPLIT,
                "An editor (Eva) split rescue from s-quake into s-c-1: it is one matter"));
    assertThat(desk.articleOf("quake").placement().comparedWith()).isNull();
  }

  @Test
  void neverMergesWhatAnEditorTookApart() {
    // given
    desk.fold(QUAKE, RESCUE);
    desk.correct(desk.split("c-1", "rescue"));

    // when
    desk.fold(BOTH);

    // then
    assertThat(desk.storyOf("quake").id()).isNotEqualTo(desk.storyOf("rescue").id());
  }

  @Test
  void keepsBothSidesOfASplitWhateverTheirRevisionsSay() {
    // given
    desk.fold(QUAKE, RESCUE, CONCERT);
    desk.correct(desk.split("c-1", "rescue"));

    // when
    desk.fold(
        RESCUE.revised("2", RESCUE.body() + " " + QUAKE.body()),
        QUAKE.revised("2", RESCUE.body() + " It was the third day."));

    // then
    assertThat(desk.groups())
        .contains(tuple("s-quake", Set.of("quake")), tuple("s-c-1", Set.of("rescue")));
    assertThat(desk.articleOf("rescue").revision()).isEqualTo(2);
    assertThat(desk.articleOf("rescue").placement().decision()).isEqualTo(Decision.CORRECTED);
    assertThat(desk.articleOf("quake").placement().correctedBy().correctionId()).isEqualTo("c-1");
  }

  @Test
  void leadsFromAStoryThatAMoveEmptiedToWhereItsArticlesAre() {
    // given
    desk.fold(QUAKE, BUDGET);

    // when
    desk.correct(desk.move("c-1", "budget", "quake"));

    // then
    assertThat(desk.story("s-budget").mergedInto()).isEqualTo("s-quake");
  }

  @Test
  void leavesTheCopiesOfAMovedOriginalWhereTheyAre() {
    // given
    desk.fold(QUAKE, quake("repeat", "Tremor", QUAKE_TEXT + "\nMore soon."), CONCERT);
    assertThat(desk.articleOf("repeat").copyOf()).isEqualTo("quake");

    // when
    desk.correct(desk.move("c-1", "quake", "concert"));

    // then
    assertThat(desk.storyOf("repeat").articles())
        .extracting(StoryArticle::id, StoryArticle::copyOf)
        .containsExactly(tuple("repeat", null));
    assertThat(desk.storyOf("quake").id()).isEqualTo("s-concert");
  }

  @Test
  void changesNothingWhenACorrectionComesAgain() {
    // given
    desk.fold(QUAKE, BUDGET);
    Correction merge = desk.merge("c-1", "budget", "quake");
    desk.correct(merge, undo("u-1", "c-1"));

    // when
    List<Story> again = desk.correct(merge, undo("u-1", "c-1"));

    // then
    assertThat(again).isEmpty();
  }

  @Test
  void refusesAMergeIntoMoreThanAStoryTakes() {
    // given
    desk.fold(QUAKE, BUDGET);
    FullStory.fill(desk.memory(), "s-quake", QUAKE, StoryState.MOST_ARTICLES);

    // when
    Corrected corrected = desk.answerTo(desk.merge("c-1", "budget", "quake"));

    // then
    assertThat(corrected)
        .isEqualTo(
            new Refused(
                "story-too-large", "after c-1 there would be more than 1000 articles in s-quake"));
  }

  @Test
  void splitsAStoryThatAnEarlierReleaseLetGrowTooLarge() {
    // given
    desk.fold(QUAKE, RESCUE);
    FullStory.fill(desk.memory(), "s-quake", QUAKE, StoryState.MOST_ARTICLES + 2);

    // when
    desk.correct(desk.split("c-1", "rescue"));

    // then
    assertThat(desk.open()).containsEntry("s-c-1", Set.of("rescue"));
  }

  @Test
  void leavesToTheMachineWhatAnEditorWantsInAStoryThatIsFull() {
    // given
    desk.fold(QUAKE);
    desk.correct(
        Corrections.move(
            "c-1", "s-budget", List.of("budget"), List.of(), "s-quake", List.of("quake")));
    FullStory.fill(desk.memory(), "s-quake", QUAKE, StoryState.MOST_ARTICLES);

    // when
    desk.fold(BUDGET);

    // then
    assertThat(desk.groups()).contains(tuple("s-budget", Set.of("budget")));
  }
}
