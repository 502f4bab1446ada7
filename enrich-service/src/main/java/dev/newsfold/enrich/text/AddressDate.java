package dev.newsfold.enrich.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the day that many outlets put into an article's address. */
final class AddressDate {

  private static final int LONGEST = 600;

  private static final Pattern DAY =
      Pattern.compile(
          "(?<![\\d])(?<year>19[5-9]\\d|20\\d\\d)(?<separator>[/_-]?)(?<month>0?[1-9]|1[0-2])"
              + "\\k<separator>(?<day>0?[1-9]|[12]\\d|3[01])(?![\\d])");

  private static final Pattern NAMED_MONTH =
      Pattern.compile(
          "/(?<year>19[5-9]\\d|20\\d\\d)/(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
              + "[a-z]{0,6}/(?<day>\\d{1,2})(?=/)",
          Pattern.CASE_INSENSITIVE);

  /** {@code /202106221079127690-…}: the day and a serial number of ten digits. */
  private static final Pattern DAY_AND_SERIAL =
      Pattern.compile("/(20\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{10}(?!\\d)");

  private AddressDate() {}

  /** The day as {@code 2021-06-22} or {@code 22 jun 2021}, null where the address has none. */
  static @Nullable String in(String address) {
    String path =
        Outlet.withoutArchive(address.substring(0, Math.min(address.length(), LONGEST)).strip());
    Matcher day = DAY.matcher(path);
    while (day.find()) {
      boolean compact = day.group("separator").isEmpty();
      if (!compact || day.group().length() == 8) {
        return day.group("year")
            + "-"
            + padded(day.group("month"))
            + "-"
            + padded(day.group("day"));
      }
    }
    Matcher named = NAMED_MONTH.matcher(path);
    if (named.find()) {
      return named.group("day") + " " + named.group("month") + " " + named.group("year");
    }
    Matcher serial = DAY_AND_SERIAL.matcher(path);
    return serial.find() ? serial.group(1) + "-" + serial.group(2) + "-" + serial.group(3) : null;
  }

  private static String padded(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
