package dev.newsfold.enrich.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.fold.Report;
import dev.newsfold.enrich.sketch.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindCopiesTest {

  private static final String PRICES =
      """
      The ministry of agriculture of Belmora said that the average price of feeder cattle at its \
      four markets was %s crowns a kilogram in the week, against %s crowns in the week before. \
      Some %s head were sold, of which most went to farms in the south of the country.""";

  private static final Report OF_MAY =
      Report.of("may", "Feeder cattle prices", PRICES.formatted("61.46", "60.90", "4,310"))
          .published("2024-05-06");

  @Test
  void takesAReprintWithOtherFiguresForACopyOnTheSameDay() {
    // given
    Report corrected =
        Report.of("corrected", "Feeder cattle prices", PRICES.formatted("61.64", "60.09", "4,301"))
            .published("2024-05-06");

    // when / then
    assertThat(copies(corrected, OF_MAY)).containsExactly("may");
  }

  @Test
  void takesTheNextNoticeOfOneFormForNoCopy() {
    // given
    Report nextWeek =
        Report.of("next", "Feeder cattle prices", PRICES.formatted("62.11", "61.46", "3,975"))
            .published("2024-05-13");

    // when / then
    assertThat(copies(nextWeek, OF_MAY)).isEmpty();
  }

  @Test
  void takesAReprintWeeksLaterForACopyIfItsFiguresAreTheSame() {
    // given
    Report reprint =
        Report.of("reprint", "Cattle prices", PRICES.formatted("61.46", "60.90", "4,310"))
            .published("2024-06-20");

    // when / then
    assertThat(copies(reprint, OF_MAY)).containsExactly("may");
  }

  @Test
  void takesShortNoticesOfTwoCompaniesForNoCopies() {
    // given
    String text = "Quarterly dividend 10 cents against 10 cents prior. Payable April 30.";
    Report one = Report.of("one", "Dorwell Savings sets payout", text).published("2024-04-02");
    Report other = Report.of("other", "Kestrel Mining dividend", text).published("2024-04-02");

    // when / then
    assertThat(copies(one, other)).isEmpty();
  }

  @Test
  void takesShortNoticesOfOneCompanyForCopies() {
    // given
    String text = "Quarterly dividend 10 cents against 10 cents prior. Payable April 30.";
    Report one = Report.of("one", "Dorwell Savings sets payout", text).published("2024-04-02");
    Report other = Report.of("other", "Dorwell Savings dividend", text).published("2024-04-02");

    // when / then
    assertThat(copies(one, other)).containsExactly("other");
  }

  @Test
  void countsTheWholeOfAFigureAsItsParts() {
    // given
    Report dotted = Report.of("dotted", "Prices", "a 1.2 b 3.4 c").published("2024-05-06");
    Report spaced = Report.of("spaced", "Prices", "a 1 2 b 3 4 c").published("2024-05-06");

    // when
    Overlap overlap =
        Overlap.of(dotted.sketched().sketch().shingles(), spaced.sketched().sketch().shingles());

    // then
    assertThat(overlap).isEqualTo(new Overlap(1, 1, 3));
  }

  private static List<String> copies(Report report, Report known) {
    Sketch sketch = report.sketched().sketch();
    return FindCopies.of(sketch, List.of(known.sketched().sketch())).stream()
        .map(FindCopies.Copy::articleId)
        .toList();
  }
}
