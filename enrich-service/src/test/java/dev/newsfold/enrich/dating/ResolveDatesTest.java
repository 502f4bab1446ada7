package dev.newsfold.enrich.dating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.contracts.DateCandidate.Use;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.enrich.text.CleanText;
import dev.newsfold.enrich.text.RawArticles;
import dev.newsfold.enrich.text.ReadText;
import dev.newsfold.enrich.text.StatedDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolveDatesTest {

  private static final Instant RECEIVED = Instant.parse("2026-03-04T05:06:07Z");

  private final ResolveDates resolveDates = new ResolveDates();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2022-03-07;2022-03-07",
        "2022-03-07T23:30:00-05:00;2022-03-07",
        "20220307T101500Z;2022-03-07",
        "Mon, 07 Mar 2022 10:15:00 GMT;2022-03-07",
        "March 7, 2022 10:15 am;2022-03-07",
        "Updated: Mar. 7th, 2022;2022-03-07",
        "7. März 2022;2022-03-07",
        "lunes, 7 de marzo de 2022;2022-03-07",
        "le 7 mars 2022;2022-03-07",
        "07.03.2022;2022-03-07",
        "03/27/2022;2022-03-27",
        "27/03/2022;2022-03-27",
        "2022年3月7日;2022-03-07",
        "2022. március 7., hétfő;2022-03-07",
        "2022 m. kovo 7 d.;2022-03-07",
        "2022. 03. 07. 10:15;2022-03-07",
        "7. 3. 2022;2022-03-07",
        "7 марта 2022 г., 10:15;2022-03-07",
        "7 Mart 2022 Pazartesi;2022-03-07",
        "Δευτέρα, 7 Μαρτίου 2022;2022-03-07",
        "maanantai 7. maaliskuuta 2022;2022-03-07",
        "7 marca 2022, 10:15;2022-03-07",
        "الاثنين 7 مارس 2022;2022-03-07",
        "٧ مارس ٢٠٢٢;2022-03-07",
        "7 मार्च 2022;2022-03-07",
        "७ मार्च २०२२;2022-03-07",
        "7 มีนาคม 2565;2022-03-07",
        "ngày 7 tháng 3 năm 2022;2022-03-07",
        "۱۴۰۰/۱۲/۱۶;2022-03-07",
        "۱۶ اسفند ۱۴۰۰;2022-03-07",
        "27.03.22;2022-03-27",
        "7-Mar-22;2022-03-07",
        "Mar 7, '22;2022-03-07",
        "No. 20229999, March 7, 2022;2022-03-07",
        "1646648100;2022-03-07"
      })
  void readsStatements(String statement, LocalDate date) {
    Dates dates = resolveDates.of(article("Nothing is dated here."), statement, RECEIVED);

    assertThat(dates.published().date()).isEqualTo(date);
    assertThat(dates.published().evidence().rule()).isEqualTo("container");
  }

  @ParameterizedTest
  @CsvSource({"2022-02-30", "2031-01-01", "1066-10-14", "soon", "2022-13-01"})
  void refusesWhatCannotBe(String statement) {
    Dates dates = resolveDates.of(article("Nothing is dated here."), statement, RECEIVED);

    assertThat(dates.published().precision()).isEqualTo(Precision.UNKNOWN);
    assertThat(dates.candidates()).singleElement().matches(candidate -> !candidate.taken());
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, 2022-03-07",
    "en-GB, 2022-07-03",
    "de, 2022-07-03",
    "pt_BR, 2022-07-03",
    ", 2022-03-07"
  })
  void readsTwoNumbersByTheLanguageOfTheArticle(@Nullable String language, LocalDate date) {
    Dates dates = resolveDates.of(article("Nothing.", language, List.of()), "03/07/2022", RECEIVED);

    assertThat(dates.published().date()).isEqualTo(date);
  }

  @Test
  void readsTwoNumbersAsTheOtherDatesOfThePage() {
    // given
    List<StatedDate> stated =
        List.of(new StatedDate("time", "03/07/2022"), new StatedDate("time", "28/06/2022"));

    // when
    Dates dates = resolveDates.of(article("Nothing.", "en-US", stated), null, RECEIVED);

    // then
    assertThat(dates.published().date()).isEqualTo(LocalDate.of(2022, 7, 3));
  }

  @Test
  void readsTwoNumbersAsAnotherStatementConfirms() {
    // given
    List<StatedDate> stated =
        List.of(new StatedDate("time", "03/07/2022"), new StatedDate("markup", "3 July 2022"));

    // when
    Dates dates = resolveDates.of(article("Nothing.", "en-US", stated), null, RECEIVED);

    // then
    assertThat(dates.published().date()).isEqualTo(LocalDate.of(2022, 7, 3));
  }

  @Test
  void keepsEachCandidateOnceAndNotMoreThanAFew() {
    // given
    List<StatedDate> stated = new ArrayList<>();
    for (int day = 1; day <= 28; day++) {
      stated.add(new StatedDate("time", "2022-02-" + (day < 10 ? "0" + day : day)));
      stated.add(new StatedDate("time", "2022-02-01"));
    }

    // when
    Dates dates = resolveDates.of(article("It opened on Monday.", stated), null, RECEIVED);

    // then
    assertThat(dates.candidates())
        .filteredOn(candidate -> candidate.of() == Use.PUBLISHED)
        .hasSize(20)
        .doesNotHaveDuplicates();
    assertThat(dates.candidates()).filteredOn(candidate -> candidate.of() == Use.EVENT).hasSize(1);
  }

  @Test
  void keepsTheMomentOfAStatementWithAZone() {
    Dates dates = resolveDates.of(article("Nothing."), "2022-03-07T23:30:00-05:00", RECEIVED);

    assertThat(dates.published().precision()).isEqualTo(Precision.SECOND);
    assertThat(dates.published().time()).isEqualTo(Instant.parse("2022-03-08T04:30:00Z"));
  }

  @Test
  void takesTheOutletsDayForAMomentInUtc() {
    // given
    CleanText text =
        article(
            "Nothing.",
            List.of(
                new StatedDate("json-ld", "2022-03-08T00:40:00Z"),
                new StatedDate("address", "2022-03-07")));

    // when
    Dates dates = resolveDates.of(text, null, RECEIVED);

    // then
    assertThat(dates.published().date()).isEqualTo(LocalDate.of(2022, 3, 7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The harbour reopened on Monday, the office said.;2022-03-07",
        "The harbour reopened on Tuesday.;2022-03-08",
        "The harbour reopened on Thursday.;2022-03-03",
        "The harbour reopened yesterday after a week.;2022-03-07",
        "The harbour reopened last Tuesday.;2022-03-01",
        "The harbour reopened on Feb. 28 after a week.;2022-02-28",
        "The harbour, which closed in a Feb. 1 storm, reopened on Monday.;2022-03-07",
        "The harbour will open on Friday. It was closed on Monday.;2022-03-07",
        "The harbour reopened Sunday. As reported by NordPress, Monday, March 7.;2022-03-06",
        "The harbour, built in March 1990, reopened on Sunday.;2022-03-06",
        "Der Hafen wurde am Sonntag wieder geöffnet.;2022-03-06",
        "El puerto fue reabierto el domingo.;2022-03-06",
        "Le port a rouvert dimanche.;2022-03-06",
        "The harbour reopened.;2022-03-08"
      })
  void datesTheEventByThePublication(String body, LocalDate event) {
    Dates dates = resolveDates.of(article(body), "2022-03-08", RECEIVED);

    assertThat(dates.event().date()).isEqualTo(event);
  }

  @Test
  void takesTheLatestYearInWhichDayAndWeekdayFit() {
    Dates dates =
        resolveDates.of(
            article("The fair opened on Tuesday evening, June 22 local time."), null, RECEIVED);

    assertThat(dates.event().date()).isEqualTo(LocalDate.of(2021, 6, 22));
    assertThat(dates.event().evidence().text()).isEqualTo("Tuesday evening, June 22");
    assertThat(dates.event().evidence().rule()).isEqualTo("weekday-and-day");
  }

  @Test
  void leavesALoneWeekdayToOthers() {
    Dates dates = resolveDates.of(article("The harbour reopened on Monday."), null, RECEIVED);

    assertThat(dates.event().precision()).isEqualTo(Precision.UNKNOWN);
    assertThat(dates.event().evidence().rule()).isEqualTo("weekday-only");
    assertThat(dates.eventWeekday()).isEqualTo(DayOfWeek.MONDAY);
  }

  @Test
  void leavesADayWithoutAYearUnknown() {
    Dates dates = resolveDates.of(article("The harbour reopened on June 22."), null, RECEIVED);

    assertThat(dates.event().precision()).isEqualTo(Precision.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "000_60e07e20a023d9c1.txt, 1, 2026-02-02, 2026-02-02",
    "001_0f8476f0ae8316a0.txt, 0, 2021-06-23, 2021-06-22",
    "002_7749179d099e916c.txt, 0, , ",
    "003_3b1bcd5dcbfa9b00.txt, 0, , 2021-06-22",
    "004_a6379b5d3e9db746.txt, 1, 2021-01-22, 2021-01-21"
  })
  void datesTheSeeds(String file, int headerLines, LocalDate published, LocalDate event)
      throws IOException {
    // given
    String raw = Files.readString(Path.of("..", "seeds", file));
    CleanText text = new ReadText().of(RawArticles.plain(raw, headerLines, null));

    // when
    Dates dates = resolveDates.of(text, null, RECEIVED);

    // then
    assertThat(dates.published().date()).isEqualTo(published);
    assertThat(dates.event().date()).isEqualTo(event);
  }

  private static CleanText article(String body) {
    return article(body, List.of());
  }

  private static CleanText article(String body, List<StatedDate> dates) {
    return article(body, null, dates);
  }

  private static CleanText article(String body, @Nullable String language, List<StatedDate> dates) {
    return new CleanText(
        "A headline",
        "title",
        body,
        List.of(),
        null,
        null,
        null,
        null,
        language,
        dates,
        List.of(),
        List.of());
  }
}
