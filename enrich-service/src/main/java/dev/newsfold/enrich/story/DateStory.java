package dev.newsfold.enrich.story;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Evidence;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.enrich.sketch.Sketch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When the event of a story took place, by what its reports say and, failing that, its neighbours.
 */
public final class DateStory {

  /** The name of the rule by which a neighbour in the storyline dates a story. */
  public static final String NEIGHBOUR_RULE = "storyline-neighbour";

  public static final ResolvedDate UNKNOWN =
      new ResolvedDate(
          null,
          null,
          Precision.UNKNOWN,
          new Evidence("none", "", "No report of the story dates the event."));

  /** Half a week: within it each weekday stands for one day. */
  private static final int NEAREST_DAYS = 3;

  private DateStory() {}

  /** The date that most reports give, the most precise first; of equally many the earliest. */
  public static ResolvedDate of(List<Sketch> reports) {
    List<ResolvedDate> dates =
        reports.stream()
            .map(Sketch::eventDate)
            .filter(date -> date.precision() != Precision.UNKNOWN)
            .toList();
    if (dates.isEmpty()) {
      return reports.stream()
          .map(Sketch::eventDate)
          .filter(date -> !date.evidence().text().isEmpty())
          .findFirst()
          .orElse(UNKNOWN);
    }
    Precision finest =
        dates.stream().map(ResolvedDate::precision).min(Comparator.naturalOrder()).orElseThrow();
    Map<LocalDate, Long> votes =
        dates.stream()
            .filter(date -> date.precision() == finest)
            .map(ResolvedDate::date)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    LocalDate winner =
        votes.entrySet().stream()
            .max(
                Map.Entry.<LocalDate, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElseThrow()
            .getKey();
    return dates.stream()
        .filter(date -> date.precision() == finest && winner.equals(date.date()))
        .min(Comparator.comparing(date -> date.evidence().text()))
        .orElseThrow();
  }

  /** The weekday that the reports agree on, where they say no more. */
  public static @Nullable DayOfWeek weekdayOf(List<Sketch> reports) {
    List<DayOfWeek> weekdays =
        reports.stream().map(Sketch::eventWeekday).filter(Objects::nonNull).distinct().toList();
    return weekdays.size() == 1 ? weekdays.get(0) : null;
  }

  /** The day with this weekday that is nearest to the event of a neighbour in the storyline. */
  public static ResolvedDate near(
      DayOfWeek weekday, ResolvedDate ownDate, String neighbourHeadline, LocalDate neighbourDate) {
    LocalDate nearest =
        neighbourDate.minusDays(NEAREST_DAYS).with(TemporalAdjusters.nextOrSame(weekday));
    return new ResolvedDate(
        nearest,
        null,
        Precision.DAY,
        new Evidence(
            NEIGHBOUR_RULE,
            ownDate.evidence().text(),
            "The text gives the weekday alone. The closest story of the storyline, \""
                + neighbourHeadline
                + "\", took place on "
                + neighbourDate
                + ", and this is the nearest "
                + weekdayName(weekday)
                + "."));
  }

  /** The day of a date that is known to the day; null for any other. */
  public static @Nullable LocalDate dayOf(ResolvedDate date) {
    return date.precision() == Precision.DAY || date.precision() == Precision.SECOND
        ? date.date()
        : null;
  }

  private static String weekdayName(DayOfWeek weekday) {
    String name = weekday.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
