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
import java.util.function.Supplier;
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
      Pattern.compile("(?<!\\d)(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})(?!\\d)");

  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{2})(?![\\d./-]\\d|\\d)");

  /** {@code 15-Sep-20} and {@code Sep 15, '20}. */
  private static final Pattern NAMED_AND_SHORT_YEAR =
      Pattern.compile(
          "(?<!\\d)(?:(\\d{1,2})[-/ ](\\p{L}{3,9})\\.?|(\\p{L}{3,9})\\.? (\\d{1,2}),?)(?:[-/]| ?['’])"
              + "(\\d{2})(?![\\d:])");

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

  private final String text;
  private final LocalDate received;
  private final DayOrder order;

  private ReadStatement(String text, LocalDate received, DayOrder order) {
    this.text = text;
    this.received = received;
    this.order = order;
  }

  /** The date that the statement gives, null where it gives none that the calendar has. */
  static @Nullable StatedMoment of(String statement, LocalDate received, DayOrder order) {
    String head = statement.substring(0, Math.min(statement.length(), LONGEST));
    ReadStatement reading = new ReadStatement(head, received, order);
    List<Supplier<@Nullable StatedMoment>> forms =
        List.of(
            reading::iso,
            reading::mail,
            reading::epoch,
            reading::written,
            reading::compact,
            reading::numeric,
            reading::shortYear,
            reading::namedAndShortYear,
            reading::partial,
            reading::coarse);
    for (Supplier<@Nullable StatedMoment> form : forms) {
      StatedMoment moment = orNull(form);
      if (moment != null) {
        return moment;
      }
    }
    return null;
  }

  private static @Nullable StatedMoment orNull(Supplier<@Nullable StatedMoment> form) {
    try {
      return form.get();
    } catch (DateTimeException e) {
      // Eight digits can be a number of anything; another form may fit the words better.
      return null;
    }
  }

  private @Nullable StatedMoment iso() {
    Matcher iso = ISO.matcher(text);
    if (!iso.find()) {
      return null;
    }
    LocalDate date = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
    return moment(date, iso, iso.group(7));
  }

  private @Nullable StatedMoment mail() {
    Matcher mail = MAIL.matcher(text);
    if (mail.find()) {
      Month month = CalendarWords.SHORT_MONTHS.get(mail.group(2).toLowerCase(Locale.ROOT));
      if (month != null) {
        return moment(LocalDate.of(number(mail, 3), month, number(mail, 1)), mail, mail.group(7));
      }
    }
    return null;
  }

  private @Nullable StatedMoment epoch() {
    Matcher epoch = EPOCH.matcher(text);
    if (!epoch.find()) {
      return null;
    }
    Instant time = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
    LocalDate date = time.atOffset(ZoneOffset.UTC).toLocalDate();
    return new StatedMoment(date, time, true, text.strip(), Precision.SECOND);
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

  private @Nullable StatedMoment written() {
    for (FoundDate date : FindDates.in(text, LONGEST)) {
      if (date.expression() instanceof DateExpression.FullDate full) {
        return day(full.date(), date.text());
      }
    }
    return null;
  }

  private @Nullable StatedMoment compact() {
    Matcher compact = COMPACT.matcher(text);
    return compact.find()
        ? day(
            LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3)),
            compact.group())
        : null;
  }

  private @Nullable StatedMoment numeric() {
    Matcher numeric = NUMERIC.matcher(text);
    return numeric.find() ? ambiguous(numeric, number(numeric, 4)) : null;
  }

  private @Nullable StatedMoment shortYear() {
    Matcher numeric = SHORT_YEAR.matcher(text);
    return numeric.find() ? ambiguous(numeric, inFull(number(numeric, 4))) : null;
  }

  private int inFull(int year) {
    int century = received.getYear() / 100 * 100;
    return century + year > received.getYear() + 1 ? century + year - 100 : century + year;
  }

  /** In the order of the article, unless only the other one is a day in the past. */
  private @Nullable StatedMoment ambiguous(Matcher numbers, int year) {
    int first = number(numbers, 1);
    int second = number(numbers, 3);
    LocalDate dayFirst = date(year, second, first);
    LocalDate monthFirst = numbers.group(2).equals(".") ? null : date(year, first, second);
    boolean swapped = order == DayOrder.MONTH_FIRST;
    LocalDate likely = swapped ? monthFirst : dayFirst;
    LocalDate other = swapped ? dayFirst : monthFirst;
    if (likely == null) {
      return other == null ? null : day(other, numbers.group());
    }
    return new StatedMoment(
        likely, null, false, numbers.group(), Precision.DAY, likely.equals(other) ? null : other);
  }

  private @Nullable LocalDate date(int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return date.isAfter(received.plusDays(1)) ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable StatedMoment namedAndShortYear() {
    Matcher named = NAMED_AND_SHORT_YEAR.matcher(text);
    while (named.find()) {
      int before = named.group(1) == null ? 4 : 1;
      String name = named.group(before == 1 ? 2 : 3).toLowerCase(Locale.ROOT);
      Month month = MonthNames.ALL.getOrDefault(name, CalendarWords.SHORT_MONTHS.get(name));
      if (month != null) {
        int year = inFull(number(named, 5));
        return day(LocalDate.of(year, month, number(named, before)), named.group());
      }
    }
    return null;
  }

  private @Nullable StatedMoment partial() {
    for (FoundDate date : FindDates.in(text, LONGEST)) {
      StatedMoment partial = partial(date);
      if (partial != null) {
        return partial;
      }
    }
    return null;
  }

  private @Nullable StatedMoment partial(FoundDate found) {
    DateExpression expression = found.expression();
    if (expression instanceof DateExpression.DayOfMonth day && day.weekday() != null) {
      LocalDate date = Years.latestFitting(day, received);
      return date == null ? null : day(date, found.text());
    }
    if (expression instanceof DateExpression.MonthOfYear month) {
      LocalDate first = LocalDate.of(month.year(), month.month(), 1);
      return new StatedMoment(first, null, false, found.text(), Precision.MONTH);
    }
    return null;
  }

  private @Nullable StatedMoment coarse() {
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
