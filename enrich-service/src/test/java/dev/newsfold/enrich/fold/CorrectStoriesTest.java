package dev.newsfold.enrich.fold;

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
import dev.newsfold.enrich.fold.Corrected.Done;
import dev.newsfold.enrich.fold.Corrected.Refused;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.StoryDecision;
import dev.newsfold.enrich.story.StoryState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectStoriesTest {

  private static final String QUAKE_TEXT =
      """
      A strong earthquake shook the coast of Belmora on Monday, killing at least 34 people and \
      burying the old harbour market under rubble, the civil protection agency said.
      Mayor Ines Carrado told reporters that rescue teams from three provinces were digging for \
      survivors. "We will not stop digging until every family has an answer," Carrado said.
      The magnitude 6.8 tremor cut power to half of the city and closed its airport.""";

  private static final String RESCUE_TEXT =
      """
      Rescue teams searched the rubble of the harbour market in Belmora on Tuesday after an \
      earthquake of magnitude 6.8 killed 34 people a day earlier.
      "We will not stop digging until every family has an answer," mayor Ines Carrado said.
      Power was out in half of the city and its airport stayed closed after the tremor.""";

  private static final Report QUAKE = quake("quake", "Earthquake kills dozens", QUAKE_TEXT);
  private static final Report RESCUE = quake("rescue", "Rescuers search rubble", RESCUE_TEXT);

  private static final Report BOTH =
      quake(
          "both",
          "Rescuers search rubble after earthquake kills dozens",
          """
          An earthquake of magnitude 6.8 killed 34 people in Belmora on Monday and buried the \
          harbour market; rescue teams searched its rubble. "We will not stop digging until every \
          family has an answer," mayor Ines Carrado told reporters. Half of the city was without \
          power after the tremor, and the airport stayed closed.""");

  private static final Report BUDGET = budget("budget", "Belmora council passes budget", "fees");

  private static final Report BUDGET_AGAIN =
      Report.of(
              "budget-2",
              "Carrado's budget passed",
              """
              After months of dispute over school fees the council of Belmora passed the budget of \
              240 million on Thursday. Mayor Ines Carrado said so; opposition parties had demanded \
              a lower property tax and a freeze on fares.""")
          .published("2024-05-03")
          .event("2024-05-02")
          .about("Ines Carrado")
          .in("Belmora");

  private static final Report CONCERT =
      Report.of(
              "concert",
              "Orchestra plays Sibelius",
              "The orchestra of Lindholm played Sibelius in the new concert hall on Saturday.")
          .published("2024-06-09")
          .event("2024-06-08")
          .in("Lindholm");

  private static final CompareReports COMPARE = new CompareReports(StoryDecision.load());

  private final Fold fold = new Fold(COMPARE);
  private final CorrectStories correctStories = new CorrectStories(COMPARE);
  private final HeapMemory memory = new HeapMemory();
  private final List<Story> versions = new ArrayList<>();
  private final Map<String, Story> stories = new LinkedHashMap<>();

  private static Report quake(String id, String headline, String text) {
    return Report.of(id, headline, text)
        .published("2024-05-07")
        .event("2024-05-06")
        .about("Ines Carrado")
        .in("Belmora");
  }

  private static Report budget(String id, String headline, String matter) {
    return Report.of(
            id,
            headline,
            """
            The council of Belmora passed a budget of 240 million on Thursday after months of \
            dispute over school %s, mayor Ines Carrado said.
            Opposition parties had demanded a lower property tax and a freeze on fares."""
                .formatted(matter))
        .published("2024-05-03")
        .event("2024-05-02")
        .about("Ines Carrado")
        .in("Belmora");
  }

  @Test
  void mergesStoriesAndLeadsFromTheOneToTheOther() {
    // given
    fold(QUAKE, BUDGET);

    // when
    correct(merge("c-1", "budget", "quake"));

    // then
    assertThat(groups()).containsOnly(tuple("s-quake", Set.of("quake", "budget")));
    assertThat(stories.get("s-budget"))
        .extracting(Story::state, Story::mergedInto, Story::articles)
        .containsExactly(State.MERGED, "s-quake", List.of());
    assertThat(stories.get("s-quake").change())
        .isEqualTo(
            new Change(
                Change.Kind.MERGED,
                "An editor (Eva) merged s-budget into s-quake: it is one matter"));
    assertThat(stories.get("s-quake").corrections()).containsExactly("c-1");
  }

  @Test
  void namesTheEditorAndWhatTheMachineThought() {
    // given
    fold(QUAKE, RESCUE, CONCERT);

    // when
    correct(move("c-1", "rescue", "concert"));

    // then
    Placement placement = articleOf("rescue").placement();
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
    fold(QUAKE, BUDGET);
    correct(merge("c-1", "budget", "quake"));

    // when
    fold(
        BUDGET.revised("2", BUDGET.body() + " The session was short."),
        QUAKE.revised("2", CONCERT.body()));

    // then
    assertThat(groups()).containsOnly(tuple("s-quake", Set.of("quake", "budget")));
  }

  @Test
  void takesAlongWhatCameInSinceTheEditorSawTheStory() {
    // given
    fold(QUAKE, BUDGET);
    Correction merge = merge("c-1", "budget", "quake");
    fold(BUDGET_AGAIN);

    // when
    correct(merge);

    // then
    assertThat(groups()).containsOnly(tuple("s-quake", Set.of("quake", "budget", "budget-2")));
  }

  @Test
  void splitsArticlesOffIntoAStoryOfTheirOwn() {
    // given
    fold(QUAKE, RESCUE);

    // when
    correct(split("c-1", "rescue"));

    // then
    assertThat(groups())
        .containsOnly(tuple("s-quake", Set.of("quake")), tuple("s-c-1", Set.of("rescue")));
    assertThat(stories.get("s-c-1").change())
        .isEqualTo(
            new Change(
                Change.Kind.SPLIT,
                "An editor (Eva) split rescue from s-quake into s-c-1: it is one matter"));
    assertThat(articleOf("quake").placement().comparedWith()).isNull();
  }

  @Test
  void neverMergesWhatAnEditorTookApart() {
    // given
    fold(QUAKE, RESCUE);
    correct(split("c-1", "rescue"));

    // when
    fold(BOTH);

    // then
    assertThat(storyOf("quake").id()).isNotEqualTo(storyOf("rescue").id());
  }

  @Test
  void mergesAgainWhatAReportShowsToBeOneOnceTheSplitIsTakenBack() {
    // given
    fold(QUAKE, RESCUE);
    correct(split("c-1", "rescue"), undo("u-1", "c-1"));

    // when
    fold(BOTH);

    // then
    assertThat(groups()).containsOnly(tuple("s-quake", Set.of("quake", "rescue", "both")));
  }

  @Test
  void keepsBothSidesOfASplitWhateverTheirRevisionsSay() {
    // given
    fold(QUAKE, RESCUE, CONCERT);
    correct(split("c-1", "rescue"));

    // when
    fold(
        RESCUE.revised("2", RESCUE.body() + " " + QUAKE.body()),
        QUAKE.revised("2", RESCUE.body() + " It was the third day."));

    // then
    assertThat(groups())
        .contains(tuple("s-quake", Set.of("quake")), tuple("s-c-1", Set.of("rescue")));
    assertThat(articleOf("rescue").revision()).isEqualTo(2);
    assertThat(articleOf("rescue").placement().decision()).isEqualTo(Decision.CORRECTED);
    assertThat(articleOf("quake").placement().correctedBy().correctionId()).isEqualTo("c-1");
  }

  @Test
  void leadsFromAStoryThatAMoveEmptiedToWhereItsArticlesAre() {
    // given
    fold(QUAKE, BUDGET);

    // when
    correct(move("c-1", "budget", "quake"));

    // then
    assertThat(stories.get("s-budget").mergedInto()).isEqualTo("s-quake");
  }

  @Test
  void leavesTheCopiesOfAMovedOriginalWhereTheyAre() {
    // given
    fold(QUAKE, quake("repeat", "Tremor", QUAKE_TEXT + "\nMore soon."), CONCERT);
    assertThat(articleOf("repeat").copyOf()).isEqualTo("quake");

    // when
    correct(move("c-1", "quake", "concert"));

    // then
    assertThat(storyOf("repeat").articles())
        .extracting(StoryArticle::id, StoryArticle::copyOf)
        .containsExactly(tuple("repeat", null));
    assertThat(storyOf("quake").id()).isEqualTo("s-concert");
  }

  @Test
  void putsAMovedArticleBackWithItsOwnEvidenceWhenTheMoveIsTakenBack() {
    // given
    fold(QUAKE, RESCUE, CONCERT);
    Placement before = articleOf("rescue").placement();
    correct(move("c-1", "rescue", "concert"));

    // when
    correct(undo("u-1", "c-1"));

    // then
    assertThat(groups())
        .containsOnly(
            tuple("s-quake", Set.of("quake", "rescue")), tuple("s-concert", Set.of("concert")));
    assertThat(articleOf("rescue").placement()).isEqualTo(before);
    assertThat(stories.get("s-quake").change())
        .isEqualTo(new Change(Change.Kind.MOVED, "An editor (Eva) took back the move c-1."));
    assertThat(stories.values()).allSatisfy(story -> assertThat(story.corrections()).isEmpty());
  }

  @Test
  void opensAMergedStoryAgainUnderItsOwnIdWithThoseWhoJoinedForIt() {
    // given
    fold(QUAKE, BUDGET);
    correct(merge("c-1", "budget", "quake"));
    int version = stories.get("s-budget").version();
    fold(BUDGET_AGAIN, RESCUE);
    assertThat(groups()).hasSize(1);

    // when
    correct(undo("u-1", "c-1"));

    // then
    assertThat(groups())
        .containsOnly(
            tuple("s-quake", Set.of("quake", "rescue")),
            tuple("s-budget", Set.of("budget", "budget-2")));
    assertThat(stories.get("s-budget"))
        .extracting(Story::state, Story::mergedInto, Story::version)
        .containsExactly(State.OPEN, null, version + 1);
  }

  @Test
  void leavesWhatWasThereBeforeAMergeEvenIfItsRevisionResemblesWhatGoesBack() {
    // given
    fold(QUAKE, BUDGET);
    correct(merge("c-1", "budget", "quake"));
    fold(budget("quake", "Council passes budget", "meals").revised("2", BUDGET_AGAIN.body()));
    assertThat(articleOf("quake").placement())
        .extracting(Placement::decision, Placement::comparedWith)
        .containsExactly(Decision.JOINED, "budget");

    // when
    correct(undo("u-1", "c-1"));

    // then
    assertThat(groups())
        .containsOnly(tuple("s-quake", Set.of("quake")), tuple("s-budget", Set.of("budget")));
  }

  @Test
  void bringsAllOfASplitBackWithThoseWhoJoinedSince() {
    // given
    fold(QUAKE, RESCUE, CONCERT);
    correct(split("c-1", "rescue"));
    fold(BOTH);

    // when
    correct(undo("u-1", "c-1"));

    // then
    assertThat(groups())
        .containsOnly(
            tuple("s-quake", Set.of("quake", "rescue", "both")),
            tuple("s-concert", Set.of("concert")));
    assertThat(stories.get("s-c-1").mergedInto()).isEqualTo("s-quake");
  }

  @Test
  void letsALaterCorrectionStandWhenAnEarlierOneIsTakenBack() {
    // given
    fold(QUAKE, BUDGET, BUDGET_AGAIN, CONCERT);
    correct(merge("c-1", "budget", "quake"), move("c-2", "budget-2", "concert"));

    // when
    correct(undo("u-1", "c-1"));

    // then
    assertThat(groups())
        .containsOnly(
            tuple("s-quake", Set.of("quake")),
            tuple("s-budget", Set.of("budget")),
            tuple("s-concert", Set.of("concert", "budget-2")));
  }

  @Test
  void goesBackToWhereAnArticleStoodFirstWhenAllWordsOnItAreTakenBack() {
    // given
    fold(QUAKE, BUDGET, BUDGET_AGAIN, CONCERT);
    correct(merge("c-1", "budget", "quake"), move("c-2", "budget-2", "concert"));

    // when
    correct(undo("u-1", "c-1"), undo("u-2", "c-2"));

    // then
    assertThat(groups())
        .containsOnly(
            tuple("s-quake", Set.of("quake")),
            tuple("s-budget", Set.of("budget", "budget-2")),
            tuple("s-concert", Set.of("concert")));
  }

  @Test
  void takesAMergeBackThatOthersMovedArticlesIntoSince() {
    // given
    fold(QUAKE, BUDGET, CONCERT);
    correct(merge("c-1", "budget", "quake"), move("c-2", "concert", "quake"));

    // when
    correct(undo("u-1", "c-1"));

    // then
    assertThat(groups())
        .containsOnly(
            tuple("s-quake", Set.of("quake", "concert")), tuple("s-budget", Set.of("budget")));
  }

  @Test
  void changesNothingWhenACorrectionComesAgain() {
    // given
    fold(QUAKE, BUDGET);
    Correction merge = merge("c-1", "budget", "quake");
    correct(merge, undo("u-1", "c-1"));

    // when
    List<Story> again = correct(merge, undo("u-1", "c-1"));

    // then
    assertThat(again).isEmpty();
  }

  @Test
  void refusesToTakeBackWhatNobodySaid() {
    // when
    Corrected corrected = correctStories.correct(undo("u-1", "c-9"), memory);

    // then
    assertThat(corrected)
        .isEqualTo(
            new Refused(
                "unknown-correction",
                "u-1 takes back c-9, which is no correction of a story in en"));
  }

  @Test
  void refusesAMergeIntoMoreThanAStoryTakes() {
    // given
    fold(QUAKE, BUDGET);
    FullStory.fill(memory, "s-quake", QUAKE, StoryState.MOST_ARTICLES);

    // when
    Corrected corrected = correctStories.correct(merge("c-1", "budget", "quake"), memory);

    // then
    assertThat(corrected)
        .isEqualTo(
            new Refused(
                "story-too-large", "after c-1 there would be more than 1000 articles in s-quake"));
  }

  @Test
  void refusesToTakeBackWhatAStoryHasNoRoomForAnyMore() {
    // given
    fold(QUAKE, RESCUE);
    correct(split("c-1", "rescue"));
    FullStory.fill(memory, "s-quake", QUAKE, StoryState.MOST_ARTICLES);

    // when
    Corrected corrected = correctStories.correct(undo("u-1", "c-1"), memory);

    // then
    assertThat(corrected)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("story-too-large"));
  }

  @Test
  void splitsAStoryThatAnEarlierReleaseLetGrowTooLarge() {
    // given
    fold(QUAKE, RESCUE);
    FullStory.fill(memory, "s-quake", QUAKE, StoryState.MOST_ARTICLES + 2);

    // when
    correct(split("c-1", "rescue"));

    // then
    assertThat(open()).containsEntry("s-c-1", Set.of("rescue"));
  }

  @Test
  void leavesToTheMachineWhatAnEditorWantsInAStoryThatIsFull() {
    // given
    fold(QUAKE);
    correct(
        Corrections.move(
            "c-1", "s-budget", List.of("budget"), List.of(), "s-quake", List.of("quake")));
    FullStory.fill(memory, "s-quake", QUAKE, StoryState.MOST_ARTICLES);

    // when
    fold(BUDGET);

    // then
    assertThat(groups()).contains(tuple("s-budget", Set.of("budget")));
  }

  @Test
  void keepsTheIdOfAMergedStoryOfWhichNothingHadComeIn() {
    // given
    fold(QUAKE, BUDGET);
    Correction merge = merge("c-1", "budget", "quake");
    CorrectStoriesTest replay = new CorrectStoriesTest();

    // when
    replay.correct(merge);
    replay.fold(QUAKE, BUDGET);

    // then
    assertThat(replay.groups()).containsOnly(tuple("s-quake", Set.of("quake", "budget")));
    assertThat(replay.stories.get("s-budget").mergedInto()).isEqualTo("s-quake");
  }

  @Test
  void takesAMergeBackThatWasSaidBeforeItsArticlesCameIn() {
    // given
    fold(QUAKE, BUDGET, BUDGET_AGAIN);
    Correction merge = merge("c-1", "budget", "quake");
    CorrectStoriesTest replay = new CorrectStoriesTest();
    replay.correct(merge);
    replay.fold(QUAKE, BUDGET, BUDGET_AGAIN);

    // when
    replay.correct(undo("u-1", "c-1"));

    // then
    assertThat(replay.open()).isEqualTo(open());
  }

  @Test
  void findsStoriesByTheirArticlesWhereAReplayGaveThemOtherIds() {
    // given
    fold(QUAKE, RESCUE, BUDGET, BUDGET_AGAIN);
    Correction merge = merge("c-1", "budget", "quake");
    CorrectStoriesTest replay = new CorrectStoriesTest();

    // when
    replay.fold(BUDGET_AGAIN, BUDGET, RESCUE, QUAKE);
    replay.correct(merge);

    // then
    assertThat(replay.groups())
        .containsOnly(tuple("s-rescue", Set.of("quake", "rescue", "budget", "budget-2")));
    assertThat(replay.stories.get("s-budget").mergedInto()).isEqualTo("s-rescue");
    assertThat(replay.stories.get("s-budget-2").mergedInto()).isEqualTo("s-rescue");
  }

  /** Each word is said of the stories as they were when the words before it had been followed. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
  void comesToTheSameStoriesWheneverAReplayBringsTheCorrections(long seed) {
    // given
    List<Report> reports = List.of(QUAKE, BUDGET, RESCUE, CONCERT, BUDGET_AGAIN);
    fold(reports.toArray(Report[]::new));
    List<Correction> corrections = new ArrayList<>();
    say(corrections, () -> split("c-1", "rescue"));
    say(corrections, () -> merge("c-2", "budget", "quake"));
    say(corrections, () -> move("c-3", "concert", "rescue"));
    say(corrections, () -> undo("u-2", "c-2"));
    say(corrections, () -> move("c-4", "budget-2", "rescue"));
    CorrectStoriesTest replay = new CorrectStoriesTest();
    Random random = new Random(seed);
    int articlesIn = 0;
    int said = 0;

    // when
    while (articlesIn < reports.size() || said < corrections.size()) {
      boolean bringsArticle =
          said == corrections.size()
              || articlesIn < reports.size() && random.nextInt(10) < seed % 10;
      if (bringsArticle) {
        replay.fold(reports.get(articlesIn++));
      } else {
        replay.correct(corrections.get(said++));
      }
    }

    // then
    assertThat(replay.open()).isEqualTo(open());
    assertThat(replay.gaplessVersions()).isTrue();
  }

  @Test
  void givesTheSameStoriesToTheLetterWhenAllIsReadAgain() {
    // given
    CorrectStoriesTest replay = new CorrectStoriesTest();

    // when
    for (CorrectStoriesTest run : List.of(this, replay)) {
      run.fold(QUAKE, RESCUE, BUDGET, CONCERT);
      run.correct(run.split("c-1", "rescue"), run.move("c-2", "budget", "concert"));
      run.fold(BOTH, BUDGET_AGAIN);
      run.correct(undo("u-1", "c-1"));
    }

    // then
    assertThat(replay.versions).isEqualTo(versions);
    assertThat(gaplessVersions()).isTrue();
  }

  private interface Say {
    Correction now();
  }

  private void say(List<Correction> corrections, Say say) {
    Correction correction = say.now();
    corrections.add(correction);
    correct(correction);
  }

  private void fold(Report... reports) {
    for (Report report : reports) {
      fold.fold(report.sketched(), memory).ifPresent(folded -> remember(folded.stories()));
    }
  }

  private List<Story> correct(Correction... corrections) {
    List<Story> changed = new ArrayList<>();
    for (Correction correction : corrections) {
      Corrected corrected = correctStories.correct(correction, memory);
      assertThat(corrected).isInstanceOf(Done.class);
      changed.addAll(((Done) corrected).stories());
    }
    remember(changed);
    return changed;
  }

  private void remember(List<Story> changed) {
    versions.addAll(changed);
    changed.forEach(story -> stories.put(story.id(), story));
  }

  private Correction merge(String id, String article, String intoArticle) {
    Story story = storyOf(article);
    Story into = storyOf(intoArticle);
    return Corrections.merge(id, story.id(), ids(story), into.id(), ids(into));
  }

  private Correction split(String id, String article) {
    Story story = storyOf(article);
    return Corrections.split(id, story.id(), List.of(article), without(ids(story), article));
  }

  private Correction move(String id, String article, String intoArticle) {
    Story story = storyOf(article);
    Story into = storyOf(intoArticle);
    return Corrections.move(
        id, story.id(), List.of(article), without(ids(story), article), into.id(), ids(into));
  }

  private static Correction undo(String id, String undoes) {
    return Corrections.undo(id, undoes);
  }

  private static List<String> ids(Story story) {
    return story.articles().stream().map(StoryArticle::id).toList();
  }

  private static List<String> without(List<String> ids, String id) {
    return ids.stream().filter(one -> !one.equals(id)).toList();
  }

  private Map<String, Set<String>> open() {
    return stories.values().stream()
        .filter(story -> story.state() == State.OPEN)
        .collect(
            Collectors.toMap(
                Story::id, story -> new TreeSet<>(ids(story)), (one, two) -> one, TreeMap::new));
  }

  private List<Tuple> groups() {
    List<Tuple> groups = new ArrayList<>();
    open().forEach((id, articles) -> groups.add(tuple(id, articles)));
    return groups;
  }

  private boolean gaplessVersions() {
    Map<String, Integer> last = new LinkedHashMap<>();
    Set<Long> sequences = new HashSet<>();
    return versions.stream()
        .allMatch(
            story ->
                story.version() == last.merge(story.id(), 1, Integer::sum)
                    && sequences.add(story.sequence()));
  }

  private Story storyOf(String articleId) {
    return stories.values().stream()
        .filter(story -> story.state() == State.OPEN && ids(story).contains(articleId))
        .findFirst()
        .orElseThrow();
  }

  private StoryArticle articleOf(String articleId) {
    return storyOf(articleId).articles().stream()
        .filter(article -> article.id().equals(articleId))
        .findFirst()
        .orElseThrow();
  }
}
