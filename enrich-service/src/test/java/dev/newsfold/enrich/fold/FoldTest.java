package dev.newsfold.enrich.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Placement.RunnerUp;
import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.State;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.StoryDecision;
import dev.newsfold.enrich.story.StoryState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FoldTest {

  private static final String QUAKE_TEXT =
      """
      A strong earthquake shook the coast of Belmora on Monday, killing at least 34 people and \
      burying the old harbour market under rubble, the civil protection agency said.
      Mayor Ines Carrado told reporters that rescue teams from three provinces were digging for \
      survivors. "We will not stop digging until every family has an answer," Carrado said.
      The magnitude 6.8 tremor cut power to half of the city and closed its airport.""";

  private static final Report QUAKE =
      Report.of("quake-1", "Earthquake kills dozens in Belmora", QUAKE_TEXT)
          .published("2024-05-07")
          .event("2024-05-06")
          .about("Ines Carrado")
          .in("Belmora");

  private static final Report QUAKE_IN_OTHER_WORDS =
      Report.of(
              "quake-2",
              "Rescuers search rubble after Belmora quake",
              """
              Rescue teams searched the rubble of the harbour market in Belmora on Tuesday after an \
              earthquake of magnitude 6.8 killed 34 people a day earlier.
              "We will not stop digging until every family has an answer," mayor Ines Carrado said.
              Power was out in half of the city and its airport stayed closed after the tremor.""")
          .published("2024-05-07")
          .event("2024-05-06")
          .about("Ines Carrado")
          .in("Belmora");

  private static final Report BUDGET =
      Report.of(
              "budget",
              "Belmora council passes budget",
              """
              The council of Belmora passed a budget of 240 million on Thursday after months of \
              dispute over school fees, mayor Ines Carrado said.
              Opposition parties had demanded a lower property tax and a freeze on fares.""")
          .published("2024-05-03")
          .event("2024-05-02")
          .about("Ines Carrado")
          .in("Belmora");

  private static final Report FIRE =
      Report.of("fire-1", "Blaze at Tarn refinery", "Flames rose over the Tarn refinery at dawn.")
          .event("2024-03-03")
          .in("Tarn");

  private static final Report EVACUATION =
      Report.of("fire-2", "Workers evacuated in Tarn", "Workers fled the burning plant at Tarn.")
          .event("2024-03-03")
          .in("Tarn");

  private static final Report FIRE_AND_EVACUATION =
      Report.of(
              "fire-3",
              "Blaze at Tarn refinery, workers evacuated",
              "Flames rose over the Tarn refinery at dawn. Workers fled the burning plant at Tarn.")
          .event("2024-03-03")
          .in("Tarn");

  private static final Report FIRE_AND_EVACUATION_AGAIN =
      Report.of(
              "fire-4",
              "Refinery blaze drives workers out in Tarn",
              "Workers of the Tarn refinery fled at dawn as flames rose over the burning plant.")
          .event("2024-03-03")
          .in("Tarn");

  private final Fold fold = new Fold(new CompareReports(StoryDecision.load()));
  private final HeapMemory memory = new HeapMemory();
  private final Map<String, Story> stories = new LinkedHashMap<>();

  @Test
  void putsTwoReportsOfOneEventIntoOneStory() {
    // when
    fold(QUAKE, QUAKE_IN_OTHER_WORDS);

    // then
    assertThat(open())
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.independentReports()).isEqualTo(2);
              assertThat(story.copies()).isZero();
              assertThat(story.eventDate().date()).isEqualTo(LocalDate.of(2024, 5, 6));
              assertThat(story.articles())
                  .extracting(article -> article.placement().decision())
                  .containsExactly(Decision.OPENED, Decision.JOINED);
            });
  }

  @Test
  void namesTheSharedPeopleTheDateAndTheQuotationForBothReports() {
    // when
    fold(QUAKE, QUAKE_IN_OTHER_WORDS);

    // then
    for (StoryArticle article : open().get(0).articles()) {
      assertThat(article.placement().signals())
          .filteredOn(signal -> !signal.shared().isEmpty())
          .extracting(Signal::name, Signal::shared)
          .contains(
              tuple("lead-people", List.of("Ines Carrado")),
              tuple("event-date", List.of("2024-05-06")),
              tuple("quotation", List.of("stop digging until every family has an answer")));
    }
  }

  @Test
  void tellsFiguresToTheThirdDecimalWhichAddUpToTheScore() {
    // when
    fold(QUAKE, QUAKE_IN_OTHER_WORDS);

    // then
    for (StoryArticle article : open().get(0).articles()) {
      Placement placement = article.placement();
      assertThat(placement.signals().stream().mapToDouble(Signal::contribution).sum())
          .isCloseTo(placement.score(), within(.001 * placement.signals().size()));
      assertThat(placement.signals())
          .flatExtracting(Signal::value, Signal::contribution)
          .allSatisfy(figure -> assertThat(figure.toString()).matches("-?[0-9]+[.][0-9]{1,3}"));
    }
  }

  @Test
  void keepsTheEventsOfOnePlaceAndPersonApart() {
    // when
    fold(QUAKE, BUDGET);

    // then
    assertThat(open()).hasSize(2);
  }

  @Test
  void joinsAReportThatItsSiteDatedYearsOff() {
    // when
    fold(QUAKE, QUAKE_IN_OTHER_WORDS.published("2021-03-02").event("2021-03-01"));

    // then
    assertThat(open()).hasSize(1);
  }

  @Test
  void keepsWhatHappensEachYearApart() {
    // given
    Report budgetOfAnotherYear =
        Report.of(
                "budget-2021",
                "Belmora adopts its budget",
                """
                Belmora's council adopted a budget of 198 million on Wednesday, with more money for \
                bus lanes and the port, mayor Ines Carrado said.
                Two parties voted against it over the debt that the city takes up for a stadium.""")
            .published("2021-05-06")
            .event("2021-05-05")
            .about("Ines Carrado")
            .in("Belmora");

    // when
    fold(budgetOfAnotherYear, BUDGET);

    // then
    assertThat(open()).hasSize(2);
  }

  @Test
  void namesTheRunnerUpWhicheverCameFirst() {
    // when
    fold(QUAKE, QUAKE_IN_OTHER_WORDS, BUDGET);

    // then
    Story quake = storyOf("quake-1");
    assertThat(quake.articles())
        .extracting(article -> article.placement().runnerUp())
        .filteredOn(Objects::nonNull)
        .extracting(RunnerUp::articleId)
        .contains("budget");
  }

  @Test
  void changesNothingWhenTheSameContentComesAgain() {
    // given
    fold(QUAKE);

    // when
    var again = fold.fold(QUAKE.sketched(), memory);

    // then
    assertThat(again).isEmpty();
  }

  @Test
  void takesTheFirstPublishedOfTwoCopiesForTheOriginal() {
    // given
    Report original = Report.of("late-in", "Quake", QUAKE_TEXT).published("2024-05-06");
    Report copy =
        Report.of("early-in", "Tremor", QUAKE_TEXT + "\nSubscribers read more.")
            .published("2024-05-08");

    // when
    fold(copy, original);

    // then
    assertThat(open())
        .singleElement()
        .satisfies(
            story -> {
              assertThat(story.independentReports()).isEqualTo(1);
              assertThat(story.articles())
                  .extracting(StoryArticle::id, StoryArticle::copyOf)
                  .containsExactly(tuple("early-in", "late-in"), tuple("late-in", null));
            });
  }

  @Test
  void keepsTheRevisionsOfAnArticleInItsStory() {
    // given
    fold(QUAKE, QUAKE_IN_OTHER_WORDS);

    // when
    fold(QUAKE.revised("2", QUAKE_TEXT.replace("34 people", "41 people")));

    // then
    assertThat(storyOf("quake-1").articles())
        .extracting(StoryArticle::id, StoryArticle::revision)
        .containsExactly(tuple("quake-1", 2), tuple("quake-2", 1));
  }

  @Test
  void takesARevisedArticleOutOfAStoryThatItNoLongerFits() {
    // given
    fold(QUAKE, QUAKE_IN_OTHER_WORDS);

    // when
    fold(
        QUAKE_IN_OTHER_WORDS
            .revised("2", "The orchestra of Lindholm plays Sibelius in the new concert hall.")
            .titled("Lindholm opens its concert hall")
            .about()
            .in()
            .event("2024-06-20")
            .published("2024-06-21"));

    // then
    assertThat(storyOf("quake-1").articles())
        .extracting(StoryArticle::id)
        .containsExactly("quake-1");
    assertThat(storyOf("quake-2").articles())
        .extracting(StoryArticle::id)
        .containsExactly("quake-2");
  }

  @Test
  void leadsFromAStoryWhoseOnlyArticleWasRevisedToReportAnotherEvent() {
    // given
    fold(QUAKE, BUDGET);

    // when
    fold(
        BUDGET
            .revised("2", QUAKE_IN_OTHER_WORDS.body())
            .titled(QUAKE_IN_OTHER_WORDS.headline())
            .event("2024-05-06")
            .published("2024-05-07"));

    // then
    assertThat(open()).singleElement().extracting(story -> story.articles().size()).isEqualTo(2);
    assertThat(stories.get("s-budget"))
        .extracting(Story::state, Story::mergedInto)
        .containsExactly(State.MERGED, "s-quake-1");
  }

  @Test
  void mergesTwoStoriesThatLaterReportsShowToBeOne() {
    // when
    fold(FIRE, EVACUATION, FIRE_AND_EVACUATION, FIRE_AND_EVACUATION_AGAIN);

    // then
    assertThat(open()).singleElement().satisfies(story -> assertThat(story.articles()).hasSize(4));
    assertThat(stories.values())
        .filteredOn(story -> story.state() == State.MERGED)
        .allSatisfy(
            story -> {
              assertThat(story.mergedInto()).isEqualTo(open().get(0).id());
              assertThat(story.articles()).isEmpty();
            });
  }

  @Test
  void leavesStoriesApartThatTogetherAreTooLarge() {
    // given
    fold(FIRE, EVACUATION);
    FullStory.fill(memory, "s-fire-1", FIRE_AND_EVACUATION, StoryState.MOST_ARTICLES - 1);

    // when
    fold(FIRE_AND_EVACUATION);

    // then
    assertThat(open()).hasSize(2);
  }

  @Test
  void mergesStoriesThatTogetherAreAsLargeAsStoriesBecome() {
    // given
    fold(FIRE, EVACUATION);
    FullStory.fill(memory, "s-fire-1", FIRE_AND_EVACUATION, StoryState.MOST_ARTICLES - 2);

    // when
    fold(FIRE_AND_EVACUATION);

    // then
    assertThat(open())
        .singleElement()
        .satisfies(story -> assertThat(story.articles()).hasSize(StoryState.MOST_ARTICLES));
  }

  @Test
  void opensAStoryInTheSameStorylineForWhatBelongsToOneThatIsFull() {
    // given
    fold(QUAKE);
    FullStory.fill(memory, "s-quake-1", QUAKE, StoryState.MOST_ARTICLES);

    // when
    fold(QUAKE_IN_OTHER_WORDS);

    // then
    Story story = storyOf("quake-2");
    assertThat(story)
        .extracting(Story::id, one -> one.change().reason())
        .containsExactly(
            "s-quake-2", "quake-2 belongs to s-quake-1, which takes no more than 1000 articles.");
    assertThat(story.articles().get(0).placement().runnerUp())
        .extracting(RunnerUp::storyId)
        .isEqualTo("s-quake-1");
    assertThat(story.storylineId())
        .isEqualTo(Objects.requireNonNull(memory.story("s-quake-1")).storylineId());
  }

  @Test
  void putsCopiesTogetherBesideAStoryThatIsFull() {
    // given
    fold(QUAKE);
    FullStory.fill(memory, "s-quake-1", QUAKE, StoryState.MOST_ARTICLES);

    // when
    fold(QUAKE.named("copy-1"), QUAKE.named("copy-2"));

    // then
    assertThat(memory.story("s-quake-1"))
        .extracting(story -> story.articleIds().size())
        .isEqualTo(StoryState.MOST_ARTICLES);
    assertThat(storyOf("copy-2").id()).isEqualTo("s-copy-1");
    assertThat(storyOf("copy-2").copies()).isEqualTo(1);
  }

  @Test
  void keepsARevisedArticleInTheStoryThatItFills() {
    // given
    fold(QUAKE, QUAKE_IN_OTHER_WORDS);
    FullStory.fill(memory, "s-quake-1", QUAKE, StoryState.MOST_ARTICLES);

    // when
    fold(QUAKE_IN_OTHER_WORDS.revised("2", QUAKE_IN_OTHER_WORDS.body() + " Schools are closed."));

    // then
    assertThat(storyOf("quake-2"))
        .extracting(Story::id, story -> story.articles().size())
        .containsExactly("s-quake-1", StoryState.MOST_ARTICLES);
  }

  @Test
  void linksStoriesOfTheSameActorsAndMatterIntoAStoryline() {
    // when
    fold(QUAKE, aftershockOn("2024-06-16"));

    // then
    assertThat(storyOf("aftershock").storylineId()).isEqualTo(storyOf("quake-1").storylineId());
    assertThat(storyOf("aftershock").storylineName()).isEqualTo("Belmora: Ines Carrado");
  }

  @Test
  void startsAnotherStorylineWhenAMatterHasRestedForMonths() {
    // when
    fold(QUAKE, aftershockOn("2024-09-16"));

    // then
    assertThat(storyOf("aftershock").storylineId()).isNotEqualTo(storyOf("quake-1").storylineId());
  }

  private static Report aftershockOn(String date) {
    return Report.of(
            "aftershock",
            "Aftershock hits Belmora",
            """
            An aftershock of the earthquake that destroyed the harbour market shook Belmora on \
            Sunday. Mayor Ines Carrado said rescue teams had left the rubble in time.""")
        .event(date)
        .about("Ines Carrado")
        .in("Belmora");
  }

  @Test
  void datesAnEventThatHasOnlyAWeekdayByItsNeighbourInTheStoryline() {
    // given
    Report dated =
        Report.of(
                "holm",
                "Carrado and Holm talk about the harbour",
                """
                Mayor Ines Carrado met transport minister Pia Holm in Belmora on Monday for talks on \
                the new harbour, its financing and the ferry terminal.""")
            .event("2024-05-06")
            .about("Ines Carrado", "Pia Holm")
            .in("Belmora")
            .talks();
    Report undated =
        Report.of(
                "wik",
                "Carrado and Wik talk about the ferry terminal",
                """
                Mayor Ines Carrado met port director Ada Wik in Belmora on Wednesday for talks on \
                the ferry terminal and the financing of the new harbour.""")
            .on(DayOfWeek.WEDNESDAY)
            .about("Ines Carrado", "Ada Wik")
            .in("Belmora")
            .talks();

    for (List<Report> order : List.of(List.of(dated, undated), List.of(undated, dated))) {
      // when
      FoldTest other = new FoldTest();
      other.fold(order.toArray(Report[]::new));

      // then
      assertThat(other.storyOf("wik").eventDate())
          .satisfies(
              date -> {
                assertThat(date.date()).isEqualTo(LocalDate.of(2024, 5, 8));
                assertThat(date.evidence().rule()).isEqualTo("storyline-neighbour");
                assertThat(date.evidence().reason())
                    .contains("Carrado and Holm talk about the harbour");
              });
    }
  }

  @Test
  void countsVersionsAndSequencesWithoutGaps() {
    // when
    List<Story> versions = fold(QUAKE, QUAKE_IN_OTHER_WORDS, BUDGET);

    // then
    assertThat(versions).extracting(Story::sequence).isSorted().doesNotHaveDuplicates();
    assertThat(versions)
        .filteredOn(story -> story.id().equals(storyOf("quake-1").id()))
        .extracting(Story::version)
        .containsExactly(1, 2, 3);
  }

  private List<Story> fold(Report... reports) {
    List<Story> versions = new ArrayList<>();
    for (Report report : reports) {
      fold.fold(report.sketched(), memory).ifPresent(folded -> versions.addAll(folded.stories()));
    }
    versions.forEach(story -> stories.put(story.id(), story));
    return versions;
  }

  private List<Story> open() {
    return stories.values().stream().filter(story -> story.state() == State.OPEN).toList();
  }

  private Story storyOf(String articleId) {
    return open().stream()
        .filter(
            story -> story.articles().stream().anyMatch(article -> article.id().equals(articleId)))
        .findFirst()
        .orElseThrow();
  }
}
