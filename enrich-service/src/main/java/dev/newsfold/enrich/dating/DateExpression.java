package dev.newsfold.enrich.dating;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** What words say of a date, as far as they say it. */
sealed interface DateExpression {

  /** Day, month and year. */
  record FullDate(LocalDate date) implements DateExpression {}

  /** Day and month, and the day of the week where it is said. */
  record DayOfMonth(Month month, int day, @Nullable DayOfWeek weekday) implements DateExpression {

    public DayOfMonth {
      if (day < 1 || day > month.maxLength()) {
        throw new IllegalArgumentException(month + " has no day " + day);
      }
    }

    /** The day in that year, null where the year has none such or the weekday does not fit. */
    @Nullable LocalDate in(int year) {
      try {
        LocalDate date = LocalDate.of(year, month, day);
        return weekday == null || date.getDayOfWeek() == weekday ? date : null;
      } catch (DateTimeException e) {
        return null;
      }
    }
  }

  /** Month and year. */
  record MonthOfYear(int year, Month month) implements DateExpression {}

  /** A month alone, as background is dated. */
  record LoneMonth(Month month) implements DateExpression {}

  /** A day of the week alone. */
  record LoneWeekday(DayOfWeek day, Direction direction) implements DateExpression {}

  /** Which week a weekday speaks of, where words say so. */
  enum Direction {
    UNSAID,
    LAST,
    NEXT
  }

  /** A day counted from the day of publication. */
  record RelativeDay(int days) implements DateExpression {}
}
