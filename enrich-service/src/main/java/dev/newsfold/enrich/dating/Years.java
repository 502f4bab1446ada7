package dev.newsfold.enrich.dating;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds the year of a day that is given without one. */
final class Years {

  /** A weekday falls on a given day of the year again within 11 years, on 29 February within 40. */
  private static final int SEARCHED = 40;

  private Years() {}

  /** The latest such day that is not after {@code bound}, null where none fits. */
  static @Nullable LocalDate latestFitting(DateExpression.DayOfMonth day, LocalDate bound) {
    for (int year = bound.getYear(); year > bound.getYear() - SEARCHED; year--) {
      LocalDate date = day.in(year);
      if (date != null && !date.isAfter(bound)) {
        return date;
      }
    }
    return null;
  }
}
