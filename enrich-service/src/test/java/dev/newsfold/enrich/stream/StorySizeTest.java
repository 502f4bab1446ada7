package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.CorrectedBy;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Placement.RunnerUp;
import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Evidence;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.Change;
import dev.newsfold.contracts.Story.Change.Kind;
import dev.newsfold.contracts.Story.State;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.contracts.Story.StoryPlace;
import dev.newsfold.contracts.Story.StoryTag;
import dev.newsfold.contracts.Topics;
import dev.newsfold.enrich.story.Measure;
import dev.newsfold.enrich.story.StoryState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorySizeTest {

  private static final double FIGURE = -0.12345678901234568;

  @ParameterizedTest
  @ValueSource(strings = {"", "Ada Lovelace", "\u0000\u0001\u001f", "\"\\\"\\", "Łódź, 東京", "😀😀"})
  void isNoLessThanTheStoryIsAsJson(String text) {
    for (int articles : new int[] {0, 1, 50}) {
      Story story = story(text.repeat(200), articles);
      assertThat(StorySize.most(story)).isGreaterThanOrEqualTo(Json.size(story));
    }
  }

  /** What it tells without a look at the evidence ends the weighing: it may say too much only. */
  @Test
  void isRoughlyNoLessThanAStoryOfTheLongestNames() {
    Story story = story("\u0000".repeat(200), 50);

    assertThat(StorySize.roughly(story)).isGreaterThanOrEqualTo(Json.size(story));
  }

  /** Or else each story of so many would be written once more, to be weighed. */
  @Test
  void leavesNothingOpenForAFullStoryOfOrdinaryArticles() {
    assertThat(StorySize.most(story("x".repeat(7), StoryState.MOST_ARTICLES)))
        .isLessThan(Topics.STORY.maxMessageBytes() - 64 * 1024);
  }

  private static Story story(String text, int articles) {
    StoryTag tag = new StoryTag(text, text, Integer.MAX_VALUE);
    StoryPlace place = new StoryPlace(text, text, text, FIGURE, FIGURE, Integer.MAX_VALUE);
    return new Story(
        text,
        Integer.MAX_VALUE,
        Long.MAX_VALUE,
        text,
        State.MERGED,
        text,
        new Change(Kind.EXTENDED, text),
        text,
        date(text),
        place,
        tag,
        List.of(tag, tag),
        List.of(tag),
        List.of(place, place),
        List.of(tag),
        Collections.nCopies(articles, article(text)),
        Integer.MAX_VALUE,
        Integer.MAX_VALUE,
        text,
        text,
        List.of(text, text),
        Instant.parse("2024-05-06T07:08:09.123456789Z"));
  }

  private static StoryArticle article(String text) {
    List<Signal> signals =
        Arrays.stream(Measure.values())
            .map(measure -> new Signal(measure.label(), FIGURE, FIGURE, List.of(text)))
            .toList();
    return new StoryArticle(
        text,
        Integer.MAX_VALUE,
        text,
        date(text),
        date(text),
        text,
        new Placement(
            Decision.CORRECTED,
            text,
            FIGURE,
            FIGURE,
            signals,
            new RunnerUp(text, text, FIGURE, text),
            new CorrectedBy(text, text, text)));
  }

  private static ResolvedDate date(String text) {
    return new ResolvedDate(
        LocalDate.of(2024, 5, 6),
        Instant.parse("2024-05-06T07:08:09.123456789Z"),
        Precision.SECOND,
        new Evidence(text, text, text));
  }
}
