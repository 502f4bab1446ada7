package dev.newsfold.enrich.dating;

import dev.newsfold.contracts.ResolvedDate.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a publication date in the words of a container, a page or a header line. */
final class ReadStatement {

  private static final int LONGEST = 400;

  private static final Pattern ISO =
      Pattern.compile(
          "(?<![\\d])(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ]\\s?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?"
              + "(?:[.,]\\d{1,9})?\\s?(Z|[+-]\\d{2}:?\\d{2}|UTC|GMT)?)?(?!\\d)");

  /** RFC 1123, as feeds and mails write it. */
  private static final Pattern MAIL =
      Pattern.compile(
          "(\\d{1,2}) ([A-Za-z]{3}) (\\d{4}) (\\d{2}):(\\d{2})(?::(\\d{2}))? ?"
              + "(Z|UT|GMT|UTC|[ECMP][SD]T|[+-]\\d{4})");

  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<!\\d)(19[5-9]\\d|20\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:T\\d{2}:?\\d{2}(?::?\\d{2})?|\\d{4,6})?(?!\\d)");

  private static final Pattern NUMERIC =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})(?!\\d)");

  private static final Pattern EPOCH = Pattern.compile("^\\s*(1\\d{9})(\\d{3})?\\s*$");

  private static final Pattern MONTH_ONLY = Pattern.compile("^\\s*(\\d{4})-(\\d{2})\\s*$");
  private static final Pattern YEAR_ONLY = Pattern.compile("^\\s*((?:19|20)\\d{2})\\s*$");

  private static final Map<String, ZoneOffset> ZONES =
      Map.ofEntries(
          Map.entry("Z", ZoneOffset.UTC),
          Map.entry("UT", ZoneOffset.UTC),
          Map.entry("UTC", ZoneOffset.UTC),
          Map.entry("GMT", ZoneOffset.UTC),
          Map.entry("EST", ZoneOffset.ofHours(-5)),
          Map.entry("EDT", ZoneOffset.ofHours(-4)),
          Map.entry("CST", ZoneOffset.ofHours(-6)),
          Map.entry("CDT", ZoneOffset.ofHours(-5)),
          Map.entry("MST", ZoneOffset.ofHours(-7)),
          Map.entry("MDT", ZoneOffset.ofHours(-6)),
          Map.entry("PST", ZoneOffset.ofHours(-8)),
          Map.entry("PDT", ZoneOffset.ofHours(-7)));

  private ReadStatement() {}

  /** The date that the statement gives, null where it gives none that the calendar has. */
  static @Nullable StatedMoment of(String statement, LocalDate received) {
    String head = statement.substring(0, Math.min(statement.length(), LONGEST));
    try {
      StatedMoment precise = precise(head);
      return precise != null ? precise : written(head, received);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable StatedMoment precise(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      LocalDate date = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
      return moment(date, iso, iso.group(7));
    }
    Matcher mail = MAIL.matcher(text);
    if (mail.find()) {
      Month month = CalendarWords.SHORT_MONTHS.get(mail.group(2).toLowerCase(Locale.ROOT));
      if (month != null) {
        return moment(LocalDate.of(number(mail, 3), month, number(mail, 1)), mail, mail.group(7));
      }
    }
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.find()) {
      Instant time = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
      return new StatedMoment(
          time.atOffset(ZoneOffset.UTC).toLocalDate(), time, true, text.strip(), Precision.SECOND);
    }
    return null;
  }

  private static StatedMoment moment(LocalDate date, Matcher matcher, @Nullable String zone) {
    if (matcher.group(4) == null || zone == null) {
      return day(date, matcher.group());
    }
    int second = matcher.group(6) == null ? 0 : number(matcher, 6);
    LocalTime time = LocalTime.of(number(matcher, 4), number(matcher, 5), second);
    ZoneOffset known = ZONES.get(zone);
    ZoneOffset offset = known != null ? known : ZoneOffset.of(zone);
    return new StatedMoment(
        date,
        date.atTime(time).toInstant(offset),
        offset.equals(ZoneOffset.UTC),
        matcher.group(),
        Precision.SECOND);
  }

  private static @Nullable StatedMoment written(String text, LocalDate received) {
    List<FoundDate> found = FindDates.in(text, LONGEST);
    for (FoundDate date : found) {
      if (date.expression() instanceof DateExpression.FullDate full) {
        return day(full.date(), date.text());
      }
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.find()) {
      return day(
          LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3)),
          compact.group());
    }
    Matcher numeric = NUMERIC.matcher(text);
    if (numeric.find()) {
      return day(
          ambiguous(number(numeric, 3), number(numeric, 1), number(numeric, 2), received),
          numeric.group());
    }
    for (FoundDate date : found) {
      StatedMoment partial = partial(date, received);
      if (partial != null) {
        return partial;
      }
    }
    return coarse(text);
  }

  /** Month first as in the United States, unless only the other order is a day in the past. */
  private static LocalDate ambiguous(int year, int first, int second, LocalDate received) {
    LocalDate monthFirst = LocalDate.of(year, first, second);
    boolean future = monthFirst.isAfter(received.plusDays(1));
    return future ? LocalDate.of(year, second, first) : monthFirst;
  }

  private static @Nullable StatedMoment partial(FoundDate found, LocalDate received) {
    DateExpression expression = found.expression();
    String text = found.text();
    if (expression instanceof DateExpression.DayOfMonth day && day.weekday() != null) {
      LocalDate date = Years.latestFitting(day, received);
      return date == null ? null : day(date, text);
    }
    if (expression instanceof DateExpression.MonthOfYear month) {
      return new StatedMoment(
          LocalDate.of(month.year(), month.month(), 1), null, false, text, Precision.MONTH);
    }
    return null;
  }

  private static @Nullable StatedMoment coarse(String text) {
    Matcher month = MONTH_ONLY.matcher(text);
    if (month.find()) {
      return new StatedMoment(
          LocalDate.of(number(month, 1), number(month, 2), 1), null, false, text, Precision.MONTH);
    }
    Matcher year = YEAR_ONLY.matcher(text);
    return year.find()
        ? new StatedMoment(LocalDate.of(number(year, 1), 1, 1), null, false, text, Precision.YEAR)
        : null;
  }

  private static StatedMoment day(LocalDate date, String words) {
    return new StatedMoment(date, null, false, words, Precision.DAY);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
