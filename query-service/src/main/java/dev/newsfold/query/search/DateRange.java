package dev.newsfold.query.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both included; open where an end is null. */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** What PostgreSQL's date and a sensible question have in common. */
  private static final int LAST_YEAR = 9999;

  public DateRange {
    if (from != null && to != null && to.isBefore(from)) {
      throw new InvalidParameter("to", "to is " + to + ", before from, " + from);
    }
  }

  public static DateRange parse(@Nullable String from, @Nullable String to) {
    return new DateRange(day("from", from), day("to", to));
  }

  private static @Nullable LocalDate day(String parameter, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(value);
      if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
        throw new InvalidParameter(parameter, parameter + " is " + value + ", outside 1 to 9999");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new InvalidParameter(
          parameter, parameter + " is not a date such as 2021-06-22: " + value);
    }
  }
}
