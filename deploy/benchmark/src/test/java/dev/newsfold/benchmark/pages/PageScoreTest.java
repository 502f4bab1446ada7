package dev.newsfold.benchmark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.benchmark.labelled.LabelledPage;
import dev.newsfold.benchmark.score.Score;
import org.junit.jupiter.api.Test;

class PageScoreTest {

  private static final LabelledPage PAGE =
      new LabelledPage("p1", "https://velm.example/ferry", "<p></p>");

  @Test
  void countsAWordAsOftenAsItStandsInBoth() {
    // given: the, ferry and sank are shared; one "the" and "subscribe" too many, "today" missing
    String body = "The ferry sank. The SUBSCRIBE";
    String mainText = "the ferry sank today";
    // when
    PageScore score = PageScore.of(PAGE, body, mainText);
    // then
    assertThat(score.score()).isEqualTo(Score.of(3 / 5.0, 3 / 4.0));
  }

  @Test
  void showsTheLinesThatWereMissedAndKept() {
    // given
    String body = "The ferry sank.\nSubscribe to our newsletter";
    String mainText = "The ferry sank.\nNobody was hurt, police said";
    // when
    PageScore score = PageScore.of(PAGE, body, mainText);
    // then
    assertThat(score.explained())
        .containsExactly(
            "F1 0.400  precision 0.429  recall 0.375  p1 https://velm.example/ferry",
            "  missed: Nobody was hurt, police said",
            "  kept:   Subscribe to our newsletter");
  }

  @Test
  void isFullWhereThereIsNothingToFindAndNothingWasFound() {
    assertThat(PageScore.of(PAGE, "", "").score()).isEqualTo(new Score(1, 1, 1));
  }
}
