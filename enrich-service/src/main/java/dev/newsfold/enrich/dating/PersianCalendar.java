package dev.newsfold.enrich.dating;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The solar calendar of Iran and Afghanistan, for the years in which its leap years recur. */
final class PersianCalendar {

  private static final List<String> MONTHS =
      List.of(
          "فروردین",
          "اردیبهشت",
          "خرداد",
          "تیر",
          "مرداد",
          "شهریور",
          "مهر",
          "آبان",
          "آذر",
          "دی",
          "بهمن",
          "اسفند");

  private static final int KNOWN_YEAR = 1399;
  private static final LocalDate FIRST_DAY_OF_KNOWN_YEAR = LocalDate.of(2020, 3, 20);
  private static final int FIRST_YEAR = 1300;
  private static final int LAST_YEAR = 1500;

  /** The first six months have 31 days, the others 30. */
  private static final int LONG_MONTHS = 6;

  private PersianCalendar() {}

  /** The number of the month, or -1. */
  static int month(String name) {
    int index = MONTHS.indexOf(name);
    return index < 0 ? -1 : index + 1;
  }

  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** The day, null where the calendar has none such. */
  static @Nullable LocalDate date(int year, int month, int day) {
    int longest = month <= LONG_MONTHS ? 31 : 30;
    if (!isYear(year) || month < 1 || month > MONTHS.size() || day < 1 || day > longest) {
      return null;
    }
    LocalDate first = FIRST_DAY_OF_KNOWN_YEAR;
    for (int y = KNOWN_YEAR; y < year; y++) {
      first = first.plusDays(isLeap(y) ? 366 : 365);
    }
    for (int y = KNOWN_YEAR; y > year; y--) {
      first = first.minusDays(isLeap(y - 1) ? 366 : 365);
    }
    int before = (month - 1) * 30 + Math.min(month - 1, LONG_MONTHS);
    return first.plusDays(before + day - 1L);
  }

  /** Leap years recur after 33 years, as they do in fact from 1178 to 1633. */
  private static boolean isLeap(int year) {
    return (25 * year + 11) % 33 < 8;
  }
}
