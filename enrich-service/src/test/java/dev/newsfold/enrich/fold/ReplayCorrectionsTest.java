package dev.newsfold.enrich.fold;

import static dev.newsfold.enrich.fold.Corrections.undo;
import static dev.newsfold.enrich.fold.NewsDesk.BOTH;
import static dev.newsfold.enrich.fold.NewsDesk.BUDGET;
import static dev.newsfold.enrich.fold.NewsDesk.BUDGET_AGAIN;
import static dev.newsfold.enrich.fold.NewsDesk.CONCERT;
import static dev.newsfold.enrich.fold.NewsDesk.FERRY;
import static dev.newsfold.enrich.fold.NewsDesk.QUAKE;
import static dev.newsfold.enrich.fold.NewsDesk.RESCUE;
import static dev.newsfold.enrich.fold.NewsDesk.VERDICT;
import static dev.newsfold.enrich.fold.NewsDesk.budget;
import static dev.newsfold.enrich.fold.NewsDesk.quake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsfold.contracts.Correction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles and corrections read again, the ones first or the others. */
class ReplayCorrectionsTest {

  private final NewsDesk desk = new NewsDesk();

  @Test
  void keepsTheIdOfAMergedStoryOfWhichNothingHadComeIn() {
    // given
    desk.fold(QUAKE, BUDGET);
    Correction merge = desk.merge("c-1", "budget", "quake");
    NewsDesk replay = new NewsDesk();

    // when
    replay.correct(merge);
    replay.fold(QUAKE, BUDGET);

    // then
    assertThat(replay.groups()).containsOnly(tuple("s-quake", Set.of("quake", "budget")));
    assertThat(replay.story("s-budget").mergedInto()).isEqualTo("s-quake");
  }

  @Test
  void doesNotGoRoundBetweenStoriesOfWhichNothingHasComeIn() {
    // given
    List<String> quake = List.of("quake");
    List<String> budget = List.of("budget");
    desk.correct(
        Corrections.merge("c-1", "s-quake", quake, "s-budget", budget),
        Corrections.merge("c-2", "s-budget", budget, "s-quake", quake));

    // when
    desk.fold(QUAKE, BUDGET);

    // then
    assertThat(desk.groups()).containsOnly(tuple("s-budget", Set.of("quake", "budget")));
  }

  @Test
  void opensAgainWhatAMoveHadEmptiedForAMergeSaidBeforeItsArticlesCameIn() {
    // given
    desk.fold(QUAKE, CONCERT);
    desk.correct(desk.move("c-1", "quake", "concert"));
    desk.correct(
        Corrections.merge("c-2", "s-budget", List.of("budget"), "s-quake", List.of("rescue")));

    // when
    desk.fold(BUDGET);

    // then
    assertThat(desk.groups())
        .containsOnly(
            tuple("s-concert", Set.of("quake", "concert")), tuple("s-quake", Set.of("budget")));
  }

  @Test
  void takesNoArticleForWitnessOfAStoryThatOnlyAWordTakenBackBroughtItTo() {
    // given
    desk.fold(BUDGET, VERDICT, FERRY, CONCERT);
    List<Correction> corrections = new ArrayList<>();
    desk.say(corrections, () -> desk.move("c-1", "budget", "verdict"));
    desk.say(corrections, () -> desk.merge("c-2", "verdict", "ferry"));
    desk.say(corrections, () -> undo("u-1", "c-1"));
    desk.say(corrections, () -> desk.move("c-3", "concert", "ferry"));
    desk.say(corrections, () -> undo("u-2", "c-2"));
    NewsDesk replay = new NewsDesk();

    // when
    replay.correct(corrections.toArray(Correction[]::new));
    replay.fold(BUDGET, VERDICT, FERRY, CONCERT);

    // then
    assertThat(replay.open()).isEqualTo(desk.open());
  }

  @Test
  void knowsWhereAnArticleStoodBeforeAWordThatWasTakenBackBeforeItCameIn() {
    // given
    List<String> concert = List.of("concert");
    desk.correct(
        Corrections.move("c-1", "s-concert", concert, List.of(), "s-budget", List.of("budget")),
        Corrections.move(
            "c-2",
            "s-ferry",
            List.of("ferry"),
            List.of(),
            "s-budget",
            List.of("budget", "concert")),
        undo("u-1", "c-1"));
    desk.fold(CONCERT, BUDGET);
    desk.correct(desk.move("c-3", "concert", "budget"));

    // when
    desk.correct(undo("u-3", "c-3"));

    // then
    assertThat(desk.groups())
        .containsOnly(tuple("s-concert", Set.of("concert")), tuple("s-budget", Set.of("budget")));
  }

  @Test
  void takesAMergeBackThatWasSaidBeforeItsArticlesCameIn() {
    // given
    desk.fold(QUAKE, BUDGET, BUDGET_AGAIN);
    Correction merge = desk.merge("c-1", "budget", "quake");
    NewsDesk replay = new NewsDesk();
    replay.correct(merge);
    replay.fold(QUAKE, BUDGET, BUDGET_AGAIN);

    // when
    replay.correct(undo("u-1", "c-1"));

    // then
    assertThat(replay.open()).isEqualTo(desk.open());
  }

  @Test
  void findsStoriesByTheirArticlesWhereAReplayGaveThemOtherIds() {
    // given
    desk.fold(QUAKE, RESCUE, BUDGET, BUDGET_AGAIN);
    Correction merge = desk.merge("c-1", "budget", "quake");
    NewsDesk replay = new NewsDesk();

    // when
    replay.fold(BUDGET_AGAIN, BUDGET, RESCUE, QUAKE);
    replay.correct(merge);

    // then
    assertThat(replay.groups())
        .containsOnly(tuple("s-rescue", Set.of("quake", "rescue", "budget", "budget-2")));
    assertThat(replay.story("s-budget").mergedInto()).isEqualTo("s-rescue");
    assertThat(replay.story("s-budget-2").mergedInto()).isEqualTo("s-rescue");
  }

  /** Each word is said of the stories as they were when the words before it had been followed. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
  void comesToTheSameStoriesWheneverAReplayBringsTheCorrections(long seed) {
    // given
    List<Report> reports = List.of(QUAKE, BUDGET, RESCUE, CONCERT, BUDGET_AGAIN);
    desk.fold(reports.toArray(Report[]::new));
    List<Correction> corrections = new ArrayList<>();
    desk.say(corrections, () -> desk.split("c-1", "rescue"));
    desk.say(corrections, () -> desk.merge("c-2", "budget", "quake"));
    desk.say(corrections, () -> desk.move("c-3", "concert", "rescue"));
    desk.say(corrections, () -> undo("u-2", "c-2"));
    desk.say(corrections, () -> desk.move("c-4", "budget-2", "rescue"));

    // when
    NewsDesk replay = NewsDesk.replay(reports, corrections, new Random(seed));

    // then
    assertThat(replay.open()).isEqualTo(desk.open());
    assertThat(replay.gaplessVersions()).isTrue();
  }

  /** None of these reports is like another, so all that is done is the editors'. */
  @ParameterizedTest
  @MethodSource("seeds")
  void comesToTheSameStoriesWhateverEditorsSaidAndTookBack(long seed) {
    // given
    Random random = new Random(seed);
    List<Report> reports = List.of(QUAKE, BUDGET, CONCERT, VERDICT, FERRY);
    desk.fold(reports.toArray(Report[]::new));
    List<Correction> corrections = desk.sayAny(random);

    // when
    NewsDesk replay = NewsDesk.replay(reports, corrections, random);

    // then
    assertThat(replay.open()).isEqualTo(desk.open());
    assertThat(replay.gaplessVersions()).isTrue();
  }

  @Test
  void givesTheSameStoriesToTheLetterWhenAllIsReadAgain() {
    // given
    NewsDesk replay = new NewsDesk();

    // when
    for (NewsDesk run : List.of(desk, replay)) {
      run.fold(QUAKE, RESCUE, BUDGET, CONCERT);
      run.correct(run.split("c-1", "rescue"), run.move("c-2", "budget", "concert"));
      run.fold(BOTH, BUDGET_AGAIN);
      run.correct(undo("u-1", "c-1"));
    }

    // then
    assertThat(replay.versions()).isEqualTo(desk.versions());
    assertThat(desk.gaplessVersions()).isTrue();
  }

  private static LongStream seeds() {
    return LongStream.range(0, 300);
  }
}
