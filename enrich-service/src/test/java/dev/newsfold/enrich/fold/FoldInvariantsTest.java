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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.State;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.enrich.storyline.StorylineState;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What always holds, whatever comes in, is revised, corrected and taken back. */
class FoldInvariantsTest {

  private static final List<Report> REPORTS =
      List.of(QUAKE, RESCUE, BOTH, BUDGET, BUDGET_AGAIN, CONCERT, VERDICT, FERRY);

  private static final int STEPS = 24;
  private static final double ROUNDED = .0006;

  private final NewsDesk desk = new NewsDesk();
  private final List<Correction> said = new ArrayList<>();
  private final List<String> known = new ArrayList<>();
  private boolean areAnyTakenBack;

  @ParameterizedTest
  @MethodSource("seeds")
  void everyArticleIsInOneStoryAndToldWhatSpeaksForIt(long seed) {
    Random random = new Random(seed);
    for (int step = 1; step <= STEPS; step++) {
      // when
      take(step, random);

      // then
      everyArticleIsInOneOpenStory();
      everyMergedStoryLeadsToAnOpenOne();
      everyOpenStoryIsInItsStoryline();
      everyArticleIsComparedWithOneOfItsStory();
      assertThat(desk.gaplessVersions()).isTrue();
    }
  }

  private void take(int step, Random random) {
    int what = random.nextInt(10);
    if (what < 4 || known.isEmpty()) {
      String id = "a" + step;
      known.add(id);
      desk.fold(anyReport(random, step).named(id));
    } else if (what < 7) {
      String id = known.get(random.nextInt(known.size()));
      desk.fold(anyReport(random, step).named(id));
    } else if (said.isEmpty() || random.nextBoolean()) {
      if (desk.open().size() > 1) {
        desk.say(said, () -> desk.anyCorrection("c-" + step, random));
      }
    } else {
      Correction undone = said.remove(random.nextInt(said.size()));
      desk.correct(undo("u-" + step, undone.id()));
      areAnyTakenBack = true;
    }
  }

  private static Report anyReport(Random random, int step) {
    Report report = REPORTS.get(random.nextInt(REPORTS.size()));
    Report varied = report.revised("" + step, anyVariant(report.body(), random, step));
    return random.nextInt(4) == 0 ? varied.undated(DayOfWeek.MONDAY) : varied;
  }

  private static String anyVariant(String text, Random random, int step) {
    return switch (random.nextInt(3)) {
      case 0 -> text;
      case 1 -> text + " More was not known at hour " + step + ".";
      default -> text + "\n" + REPORTS.get(random.nextInt(REPORTS.size())).body();
    };
  }

  private void everyArticleIsInOneOpenStory() {
    List<String> ids = new ArrayList<>();
    desk.open().values().forEach(ids::addAll);
    assertThat(ids).containsExactlyInAnyOrderElementsOf(known);
    desk.open()
        .forEach(
            (story, articles) ->
                assertThat(articles)
                    .isNotEmpty()
                    .allSatisfy(
                        id -> assertThat(desk.memory().article(id).storyId()).isEqualTo(story)));
  }

  private void everyMergedStoryLeadsToAnOpenOne() {
    for (Story story : desk.stories()) {
      assertThat(story.mergedInto() == null).isEqualTo(story.state() == State.OPEN);
      Story next = story;
      while (next.mergedInto() != null) {
        next = desk.story(next.mergedInto());
      }
      assertThat(next.state()).isEqualTo(State.OPEN);
    }
  }

  private void everyOpenStoryIsInItsStoryline() {
    Map<String, Set<String>> storylines = new HashMap<>();
    for (String id : desk.open().keySet()) {
      storylines.computeIfAbsent(desk.story(id).storylineId(), any -> new HashSet<>()).add(id);
    }
    storylines.forEach(
        (id, stories) -> {
          StorylineState storyline = desk.memory().storyline(id);
          assertThat(storyline.stories()).isEqualTo(stories.size());
          assertThat(storyline.newest()).containsExactlyInAnyOrderElementsOf(stories);
        });
  }

  private void everyArticleIsComparedWithOneOfItsStory() {
    desk.open()
        .forEach(
            (storyId, ids) -> {
              for (StoryArticle article : desk.story(storyId).articles()) {
                Set<String> others = new HashSet<>(ids);
                others.remove(article.id());
                isComparedWithOneOf(others, article);
              }
            });
  }

  private void isComparedWithOneOf(Set<String> others, StoryArticle article) {
    Placement placement = article.placement();
    String other = placement.comparedWith();
    if (others.isEmpty()) {
      assertThat(other).isNull();
    } else {
      assertThat(others).contains(other);
    }
    if (article.copyOf() != null) {
      assertThat(others).contains(article.copyOf());
    }
    if (placement.runnerUp() != null) {
      assertThat(others).doesNotContain(placement.runnerUp().articleId());
    }
    if (placement.decision() == Decision.COPIED && !areAnyTakenBack) {
      assertThat(placement.score())
          .isCloseTo(desk.sharedText(article.id(), other), within(ROUNDED));
    }
    // What is put back comes with the evidence that it had; of a joined one that counts the story.
    boolean isOfTheTwo =
        placement.decision() == Decision.OPENED || placement.decision() == Decision.CORRECTED;
    if (other != null && isOfTheTwo && !areAnyTakenBack) {
      assertThat(placement.score()).isCloseTo(desk.likeness(article.id(), other), within(ROUNDED));
    }
  }

  private static LongStream seeds() {
    return LongStream.range(0, 200);
  }
}
