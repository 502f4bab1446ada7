package dev.newsfold.enrich.dating;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the date expressions of a text, in one pass over its words. */
final class FindDates {

  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "º", "ª", "o");
  private static final Set<String> LINKS = Set.of("of", "de", "del", "d", "du");
  private static final Set<String> YEAR_WORDS = Set.of("m", "gada", "г", "р", "ж");
  private static final Set<String> LAST =
      Set.of("last", "letzten", "vergangenen", "vorigen", "pasado", "dernier", "scorso", "passada");
  private static final Set<String> NEXT =
      Set.of("next", "coming", "nächsten", "kommenden", "próximo", "prochain", "prossimo");

  /** {@code Black Friday} is a name, {@code Sunday Times} another. */
  private static final Set<String> BEFORE_IN_NAMES =
      Set.of(
          "black",
          "good",
          "bloody",
          "ash",
          "super",
          "fat",
          "cyber",
          "giving",
          "palm",
          "easter",
          "holy",
          "maundy",
          "shrove",
          "freaky",
          "casual",
          "ruby",
          "sheffield");

  private static final Set<String> AFTER_IN_NAMES =
      Set.of("times", "mail", "mirror", "telegraph", "herald", "star", "mass", "school");

  private final Tokens tokens;
  private final String text;
  private final List<FoundDate> found = new ArrayList<>();

  private FindDates(String text, int limit) {
    this.text = text;
    this.tokens = new Tokens(text, limit);
  }

  /** The expressions within the first {@code limit} characters, in order, none inside another. */
  static List<FoundDate> in(String text, int limit) {
    FindDates search = new FindDates(text, limit);
    for (int i = 0; i < search.tokens.size(); ) {
      i = search.readAt(i);
    }
    return search.found;
  }

  /** Reads what begins at the token; returns the first token after it. */
  private int readAt(int index) {
    if (!tokens.isNumber(index) && !CalendarWords.isAny(tokens.word(index))) {
      return index + 1;
    }
    int numeric = tokens.isNumber(index) ? readNumeric(index) : index;
    if (numeric > index) {
      return numeric;
    }
    int weekday = readWeekday(index);
    if (weekday > index) {
      return weekday;
    }
    int written = readWritten(index, index, null);
    if (written > index) {
      return written;
    }
    Integer days = CalendarWords.RELATIVE_DAYS.get(tokens.word(index));
    if (days != null) {
      return add(index, index, new DateExpression.RelativeDay(days));
    }
    if (tokens.word(index).equals("last") && tokens.word(index + 1).equals("night")) {
      return add(index, index + 1, new DateExpression.RelativeDay(-1));
    }
    if (tokens.word(index).equals("this") && isPartOfToday(tokens.word(index + 1))) {
      return add(index, index + 1, new DateExpression.RelativeDay(0));
    }
    return index + 1;
  }

  private static boolean isPartOfToday(String word) {
    return word.equals("morning") || word.equals("afternoon") || word.equals("evening");
  }

  private int readNumeric(int index) {
    for (String separator : List.of("-", "/", ".")) {
      if (tokens.isSeparated(index, separator) && tokens.isSeparated(index + 1, separator)) {
        return readNumeric(index, separator);
      }
    }
    if (tokens.year(index) < 0) {
      return index;
    }
    return isIdeographic(index) ? readIdeographic(index) : readYearFirst(index);
  }

  /** "2020. június 4." and "2020 m. birželio 4 d." */
  private int readYearFirst(int index) {
    int at = YEAR_WORDS.contains(tokens.word(index + 1)) ? index + 2 : index + 1;
    Month name = at < tokens.size() ? MonthNames.ALL.get(tokens.word(at)) : null;
    int day = tokens.isJoined(at, ".") ? tokens.day(at + 1) : -1;
    if (name == null || day < 0 || !tokens.isJoined(at - 1, ".,")) {
      return index;
    }
    return addDate(index, at + 1, tokens.year(index), name.getValue(), day);
  }

  private boolean isIdeographic(int index) {
    String year = tokens.word(index + 1);
    String month = tokens.word(index + 3);
    return (year.equals("年") && month.equals("月")) || (year.equals("년") && month.equals("월"));
  }

  private int readIdeographic(int index) {
    return addDate(
        index,
        index + 4,
        tokens.year(index),
        tokens.number(index + 2, 1, 2),
        tokens.day(index + 4));
  }

  private int readNumeric(int index, String separator) {
    boolean precededByNumber = index > 0 && tokens.isGlued(index - 1, separator);
    if (precededByNumber) {
      return index;
    }
    if (tokens.isInOtherDigits(index) && PersianCalendar.isYear(tokens.number(index, 4, 4))) {
      return addPersian(index, tokens.number(index + 1, 1, 2), tokens.day(index + 2));
    }
    if (tokens.year(index) > 0) {
      int month = tokens.number(index + 1, 1, 2);
      return addDate(index, index + 2, tokens.year(index), month, tokens.day(index + 2));
    }
    int year = tokens.year(index + 2);
    int first = tokens.number(index, 1, 2);
    int second = tokens.number(index + 1, 1, 2);
    if (year < 0) {
      return index;
    }
    boolean dayFirst = separator.equals(".") || first > 12 || first == second;
    if (dayFirst) {
      return addDate(index, index + 2, year, second, first);
    }
    return second > 12 ? addDate(index, index + 2, year, first, second) : index;
  }

  /** Year, month and day by the solar calendar of Iran. */
  private int addPersian(int index, int month, int day) {
    LocalDate date = PersianCalendar.date(tokens.number(index, 4, 4), month, day);
    return date == null ? index : add(index, index + 2, new DateExpression.FullDate(date));
  }

  private int readWeekday(int index) {
    DayOfWeek weekday = CalendarWords.WEEKDAYS.get(tokens.word(index));
    boolean inFull = weekday != null;
    if (weekday == null && tokens.isCapitalised(index)) {
      weekday = CalendarWords.SHORT_WEEKDAYS.get(tokens.word(index));
    }
    if (weekday == null) {
      return index;
    }
    int next = index + 1;
    while (next < index + 5
        && CalendarWords.PARTS_OF_DAY.contains(tokens.word(next))
        && tokens.isJoined(next - 1, ",.")) {
      next++;
    }
    if (next < tokens.size() && tokens.isJoined(next - 1, ",.(")) {
      int written = readWritten(index, next, weekday);
      if (written > next) {
        return written;
      }
      int numeric = readNumeric(next);
      if (numeric > next) {
        return numeric;
      }
    }
    if (!inFull || isPartOfName(index)) {
      return index;
    }
    return add(index, index, new DateExpression.LoneWeekday(weekday, direction(index)));
  }

  private boolean isPartOfName(int index) {
    return BEFORE_IN_NAMES.contains(tokens.word(index - 1))
        || (AFTER_IN_NAMES.contains(tokens.word(index + 1))
            && tokens.isJoined(index, "")
            && tokens.isCapitalised(index + 1));
  }

  private DateExpression.Direction direction(int index) {
    String before = tokens.word(index - 1);
    String after = tokens.isJoined(index, "") ? tokens.word(index + 1) : "";
    if (LAST.contains(before) || LAST.contains(after)) {
      return DateExpression.Direction.LAST;
    }
    if (NEXT.contains(before) || NEXT.contains(after)) {
      return DateExpression.Direction.NEXT;
    }
    return DateExpression.Direction.UNSAID;
  }

  /** Reads "June 22, 2021", "22 June 2021", "22 de junio", "June 2021" or "June" at {@code at}. */
  private int readWritten(int from, int at, @Nullable DayOfWeek weekday) {
    int day = tokens.day(at);
    if (day > 0) {
      int month = skipOrdinalAndLink(at);
      Month name = month(month);
      if (name == null) {
        return readNumberedMonth(from, at, day);
      }
      if (!tokens.isJoined(month - 1, ".,-/'’") || !isMonthAfterDay(month)) {
        return at;
      }
      return addWithYear(from, month, skipLink(month), name, day, weekday);
    }
    Month name = month(at);
    if (name == null) {
      return at;
    }
    int dayIndex = at + 1;
    int dayAfter = tokens.isJoined(at, ".-") ? tokens.day(dayIndex) : -1;
    if (dayAfter > 0 && !tokens.isFollowedBy(dayIndex, ':') && mayPrecedeDay(at)) {
      int last = isOrdinal(dayIndex + 1) ? dayIndex + 1 : dayIndex;
      return addWithYear(from, last, last + 1, name, dayAfter, weekday);
    }
    if (weekday != null || !isEnglishMonth(at)) {
      return at;
    }
    int year = tokens.isJoined(at, ",") ? tokens.year(at + 1) : -1;
    if (year > 0) {
      return add(at, at + 1, new DateExpression.MonthOfYear(year, name));
    }
    return add(at, at, new DateExpression.LoneMonth(name));
  }

  /** "20 tháng 9 năm 2020" in Vietnamese, and the months of Iran, which have no names here. */
  private int readNumberedMonth(int from, int at, int day) {
    int persian = PersianCalendar.month(tokens.word(at + 1));
    int persianYear = tokens.number(at + 2, 4, 4);
    if (persian > 0) {
      LocalDate date = PersianCalendar.date(persianYear, persian, day);
      return date == null ? at : add(from, at + 2, new DateExpression.FullDate(date));
    }
    int month = tokens.word(at + 1).equals("tháng") ? tokens.number(at + 2, 1, 2) : -1;
    int year = tokens.word(at + 3).equals("năm") ? at + 4 : at + 3;
    return month > 0 && tokens.year(year) > 0
        ? addDate(from, year, tokens.year(year), month, day)
        : at;
  }

  private int skipOrdinalAndLink(int day) {
    int next = isOrdinal(day + 1) ? day + 2 : day + 1;
    return LINKS.contains(tokens.word(next)) ? next + 1 : next;
  }

  private boolean isOrdinal(int index) {
    return tokens.isGlued(index - 1, "") && ORDINALS.contains(tokens.word(index));
  }

  private int skipLink(int month) {
    return LINKS.contains(tokens.word(month + 1)) ? month + 2 : month + 1;
  }

  private @Nullable Month month(int index) {
    Month full = MonthNames.ALL.get(tokens.word(index));
    return full != null ? full : CalendarWords.SHORT_MONTHS.get(tokens.word(index));
  }

  /** "10 set pieces" and "3 out of four" are no dates. */
  private boolean isMonthAfterDay(int month) {
    String word = tokens.word(month);
    return MonthNames.ALL.containsKey(word)
        || (tokens.isCapitalised(month) && CalendarWords.ENGLISH_SHORT_MONTHS.contains(word))
        || tokens.year(skipLink(month)) > 0;
  }

  /** "may 5 people" and "Set 10 minutes aside" are no dates. */
  private boolean mayPrecedeDay(int month) {
    return tokens.isCapitalised(month)
        && (MonthNames.FOLLOWED_BY_DAY.contains(tokens.word(month))
            || CalendarWords.ENGLISH_SHORT_MONTHS.contains(tokens.word(month)));
  }

  private boolean isEnglishMonth(int index) {
    return CalendarWords.ENGLISH_MONTHS.contains(tokens.word(index)) && tokens.isCapitalised(index);
  }

  private int addWithYear(
      int from, int last, int yearIndex, Month month, int day, @Nullable DayOfWeek weekday) {
    boolean joined = yearIndex < tokens.size() && tokens.isJoined(yearIndex - 1, ",.-/'’");
    int year = joined ? tokens.year(yearIndex) : -1;
    if (year > 0) {
      return addDate(from, yearIndex, year, month.getValue(), day);
    }
    if (day > month.maxLength()) {
      return from;
    }
    return add(from, last, new DateExpression.DayOfMonth(month, day, weekday));
  }

  private int addDate(int from, int last, int year, int month, int day) {
    try {
      return add(from, last, new DateExpression.FullDate(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return from;
    }
  }

  private int add(int from, int last, DateExpression expression) {
    int start = tokens.start(from);
    int end = tokens.end(last);
    found.add(new FoundDate(expression, start, end, text.substring(start, end)));
    return last + 1;
  }
}
