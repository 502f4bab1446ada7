package dev.newsfold.enrich.story;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.CompareReports.Finding;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Whether two articles agree on when it happened. */
final class DateSignals {

  private static final long ONE_SEASON_DAYS = 60;

  /** A weekday alone agrees by chance in one case of seven, and disagrees by chance in none. */
  private static final double SAME_WEEKDAY = .25;

  private static final double OTHER_WEEKDAY = -.5;

  private DateSignals() {}

  /**
   * 1 for the same day, less for days near it, since reports date an event by its beginning, its
   * end or its discovery, and below 0 for another season. Where one is known by its weekday alone,
   * the weekdays are held against each other; 0 where one is not known at all.
   */
  static Finding eventDate(Sketch one, Sketch other) {
    if (daysApart(one.eventDate(), other.eventDate()).isPresent()) {
      return agreement("event-date", one.eventDate(), other.eventDate());
    }
    DayOfWeek left = weekdayOf(one);
    DayOfWeek right = weekdayOf(other);
    if (left == null || right == null) {
      return new Finding("event-date", 0, List.of());
    }
    return left == right
        ? new Finding("event-date", SAME_WEEKDAY, List.of(left.name().toLowerCase(Locale.ROOT)))
        : new Finding("event-date", OTHER_WEEKDAY, List.of());
  }

  /** The same of the publication dates. */
  static Finding published(Sketch one, Sketch other) {
    return agreement("published", one.published(), other.published());
  }

  private static Finding agreement(String name, ResolvedDate one, ResolvedDate other) {
    OptionalLong days = daysApart(one, other);
    if (days.isEmpty()) {
      return new Finding(name, 0, List.of());
    }
    LocalDate date = one.date();
    return new Finding(
        name,
        closeness(days.getAsLong()),
        days.getAsLong() == 0 && date != null ? List.of(date.toString()) : List.of());
  }

  private static double closeness(long days) {
    if (days == 0) {
      return 1;
    }
    if (days == 1) {
      return .65;
    }
    return days == 2 ? .45 : days <= ONE_SEASON_DAYS ? .35 : -.6;
  }

  private static @Nullable DayOfWeek weekdayOf(Sketch sketch) {
    LocalDate day = DateStory.dayOf(sketch.eventDate());
    return day == null ? sketch.eventWeekday() : day.getDayOfWeek();
  }

  private static OptionalLong daysApart(ResolvedDate one, ResolvedDate other) {
    LocalDate left = DateStory.dayOf(one);
    LocalDate right = DateStory.dayOf(other);
    return left == null || right == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.abs(ChronoUnit.DAYS.between(left, right)));
  }
}
