package dev.newsfold.enrich.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands over the first paragraph: headline, byline, date, labels. */
final class HeadOfText {

  private static final int SEARCHED_FOR_TITLE = 25;

  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?:by|von|por|par|di)\\s?:?\\s{1,3}\\p{Lu}[^.!?:;]{2,110}[^:]?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NAME_AND_SITE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L} .'’-]{4,50}[,|] ?[\\w.-]{2,40}\\.(?:com|org|net|ca|co\\.uk|de|es|fr)$");

  private static final Pattern OUTLET_AND_DATE =
      Pattern.compile(
          "^[^|]{2,60}\\|\\s?(?:(?:updated|published|posted)\\s?:?\\s?)?[^|]{0,20}\\d{1,4}[^|]{2,40}$",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> DATE_WORDS =
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
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mon",
          "tue",
          "tues",
          "wed",
          "thu",
          "thur",
          "thurs",
          "fri",
          "sat",
          "sun",
          "am",
          "pm",
          "a",
          "p",
          "m",
          "at",
          "on",
          "est",
          "edt",
          "cst",
          "cdt",
          "mst",
          "mdt",
          "pst",
          "pdt",
          "gmt",
          "utc",
          "bst",
          "cet",
          "cest",
          "ist",
          "et",
          "pt",
          "uhr",
          "h",
          "hrs",
          "the",
          "of",
          "januar",
          "februar",
          "märz",
          "mai",
          "juni",
          "juli",
          "oktober",
          "dezember",
          "montag",
          "dienstag",
          "mittwoch",
          "donnerstag",
          "freitag",
          "samstag",
          "sonntag",
          "um",
          "enero",
          "febrero",
          "marzo",
          "abril",
          "mayo",
          "junio",
          "julio",
          "agosto",
          "septiembre",
          "octubre",
          "noviembre",
          "diciembre",
          "de",
          "del",
          "lunes",
          "martes",
          "miércoles",
          "jueves",
          "viernes",
          "sábado",
          "domingo",
          "janvier",
          "février",
          "mars",
          "avril",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre",
          "lundi",
          "mardi",
          "mercredi",
          "jeudi",
          "vendredi",
          "samedi",
          "dimanche",
          "à",
          "le",
          "la",
          "las",
          "los",
          "|");

  private HeadOfText() {}

  /** Marks the headline, by the container's title where it says one. */
  static void findHeadline(Draft draft, @Nullable String title) {
    if (title != null) {
      findTitle(draft, new Line(0, title));
      return;
    }
    int first = draft.nextOpen(0);
    if (first < draft.size() && isKicker(draft, first)) {
      int second = draft.nextOpen(first + 1);
      if (second < draft.size() && standsOver(draft, second)) {
        draft.cut(first, "navigation");
        first = second;
      }
    }
    if (first < draft.size() && standsOver(draft, first)) {
      draft.takeAsHeadline(first);
    }
  }

  private static void findTitle(Draft draft, Line title) {
    String wanted = title.key();
    int seen = 0;
    for (int i = draft.nextOpen(0);
        i < draft.size() && seen < SEARCHED_FOR_TITLE;
        i = draft.nextOpen(i + 1)) {
      seen++;
      Line line = draft.line(i);
      String key = line.words() > 40 ? "" : line.key();
      boolean same = key.equals(wanted) && !key.isEmpty();
      boolean withoutSite = key.length() * 10 >= wanted.length() * 6 && wanted.startsWith(key);
      if (same || (key.length() >= 15 && withoutSite)) {
        draft.takeAsHeadline(i);
        return;
      }
    }
  }

  private static boolean isKicker(Draft draft, int index) {
    Line line = draft.line(index);
    return line.words() <= 3 && !line.endsSentence() && !SiteFurniture.statesDate(line);
  }

  private static boolean standsOver(Draft draft, int index) {
    Line line = draft.line(index);
    if (line.text().length() > 220 || !draftGoesOn(draft, index)) {
      return false;
    }
    if (LineRules.cutting(line) != null
        || isByline(line)
        || isDate(line)
        || FindDateline.in(line.text()) != null) {
      return false;
    }
    boolean fragment =
        line.words() >= 3 && line.words() < 30 && !line.endsSentence() && !line.introducesList();
    return (fragment && !line.text().endsWith(",") && !line.isListItem()) || asks(line);
  }

  private static boolean asks(Line line) {
    boolean asks = line.text().endsWith("?") || line.text().endsWith("!");
    return asks
        && line.words() >= 3
        && line.words() <= 18
        && Sentences.of(line.text(), 300).size() == 1;
  }

  private static boolean draftGoesOn(Draft draft, int index) {
    return draft.nextParagraph(index + 1) < draft.size();
  }

  /** Cuts bylines, dates and labels over the first paragraph; returns the byline. */
  static @Nullable String cutLabels(Draft draft) {
    String byline = null;
    int end = draft.nextParagraph(0);
    for (int i = draft.nextOpen(0); i < end; i = draft.nextOpen(i + 1)) {
      Line line = draft.line(i);
      if (isByline(line)) {
        byline = byline == null ? line.text() : byline;
        draft.cut(i, "byline");
      } else if (isDate(line) || OUTLET_AND_DATE.matcher(line.analysed()).matches()) {
        draft.cut(i, "date-line");
      } else if (i < draft.headline() && draft.hasHeadline()) {
        draft.cut(i, "navigation");
      }
    }
    return byline;
  }

  /** Whether a line does nothing but name the author. */
  static boolean isByline(String line) {
    return isByline(new Line(0, line));
  }

  private static boolean isByline(Line line) {
    return line.words() <= 16
        && !line.endsSentence()
        && ((line.isMostlyCapitalised() && BYLINE.matcher(line.analysed()).matches())
            || NAME_AND_SITE.matcher(line.analysed()).matches());
  }

  private static boolean isDate(Line line) {
    return line.words() >= 2
        && line.words() <= 14
        && line.analysed().chars().anyMatch(Character::isDigit)
        && line.vocabulary().stream().allMatch(HeadOfText::isOfDate);
  }

  private static boolean isOfDate(String word) {
    return DATE_WORDS.contains(word) || (Character.isDigit(word.charAt(0)) && word.length() <= 10);
  }
}
