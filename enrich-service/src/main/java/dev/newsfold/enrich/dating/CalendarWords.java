package dev.newsfold.enrich.dating;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.ObjIntConsumer;

/**
 * Names of months, weekdays and days relative to today, in the languages of the larger agencies.
 */
final class CalendarWords {

  /** Short forms; they count beside a day only. */
  static final Map<String, Month> SHORT_MONTHS =
      months(
          """
          jan feb mar apr may jun jul aug sep oct nov dec
          jän feb mrz apr mai jun jul aug sept okt nov dez
          janv févr mars avr mai juin juil août sept oct nov déc
          ene feb mar abr may jun jul ago sept oct nov dic
          gen fév mar apr mag giu lug ago set ott nov dic
          jan fev mar abr mai jun jul ago set out nov dez
          jan feb mrt apr mei jun jul aug sep okt nov dec
          янв фев мар апр мая июн июл авг сен окт ноя дек
          січ лют бер кві тра чер лип сер вер жов лис гру
          ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ
          oca şub mar nis may haz tem ağu eyl eki kas ara
          sty lut mar kwi maj cze lip sie wrz paź lis gru
          """);

  /** Months whose English names can open a clause about the past without a day. */
  static final Set<String> ENGLISH_MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  static final Set<String> ENGLISH_SHORT_MONTHS =
      Set.of(
          "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
          "dec");

  static final Map<String, DayOfWeek> WEEKDAYS =
      weekdays(
          """
          monday tuesday wednesday thursday friday saturday sunday
          montag dienstag mittwoch donnerstag freitag samstag sonntag
          montagabend dienstagabend mittwochabend donnerstagabend freitagabend sonnabend sonntagabend
          lundi mardi mercredi jeudi vendredi samedi dimanche
          lunes martes miércoles jueves viernes sábado domingo
          lunedì martedì mercoledì giovedì venerdì sabato domenica
          segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
          maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
          """);

  /** Short forms; they count before a date only. */
  static final Map<String, DayOfWeek> SHORT_WEEKDAYS =
      weekdays(
          """
          mon tue wed thu fri sat sun
          mon tues weds thur fri sat sun
          mo di mi thurs fr sa so
          """);

  static final Map<String, Integer> RELATIVE_DAYS =
      Map.ofEntries(
          Map.entry("today", 0),
          Map.entry("tonight", 0),
          Map.entry("yesterday", -1),
          Map.entry("tomorrow", 1),
          Map.entry("heute", 0),
          Map.entry("gestern", -1),
          Map.entry("vorgestern", -2),
          Map.entry("hoy", 0),
          Map.entry("ayer", -1),
          Map.entry("anoche", -1),
          Map.entry("anteayer", -2),
          Map.entry("oggi", 0),
          Map.entry("ieri", -1),
          Map.entry("hoje", 0),
          Map.entry("ontem", -1));

  private static final Set<String> ALL = all();

  static final Set<String> PARTS_OF_DAY =
      Set.of(
          "morning",
          "afternoon",
          "evening",
          "night",
          "early",
          "late",
          "noon",
          "midnight",
          "local",
          "time",
          "abend",
          "morgen",
          "nachmittag",
          "nacht",
          "the",
          "den",
          "dem",
          "el",
          "le",
          "la",
          "de",
          "am",
          "pm",
          "noche",
          "tarde",
          "mañana",
          "soir",
          "matin");

  private CalendarWords() {}

  private static Set<String> all() {
    Set<String> all = new HashSet<>(Set.of("last", "this"));
    all.addAll(MonthNames.ALL.keySet());
    all.addAll(SHORT_MONTHS.keySet());
    all.addAll(WEEKDAYS.keySet());
    all.addAll(SHORT_WEEKDAYS.keySet());
    all.addAll(RELATIVE_DAYS.keySet());
    return Set.copyOf(all);
  }

  /** Whether the word can be part of a date at all. */
  static boolean isAny(String word) {
    return ALL.contains(word);
  }

  private static Map<String, Month> months(String table) {
    Map<String, Month> months = new HashMap<>();
    forEachColumn(table, (name, column) -> months.put(name, Month.of(column)));
    return Map.copyOf(months);
  }

  private static Map<String, DayOfWeek> weekdays(String table) {
    Map<String, DayOfWeek> weekdays = new HashMap<>();
    forEachColumn(table, (name, column) -> weekdays.put(name, DayOfWeek.of(column)));
    return Map.copyOf(weekdays);
  }

  private static void forEachColumn(String table, ObjIntConsumer<String> action) {
    table
        .lines()
        .forEach(
            row -> {
              StringTokenizer names = new StringTokenizer(row);
              for (int column = 1; names.hasMoreTokens(); column++) {
                action.accept(names.nextToken(), column);
              }
            });
  }
}
