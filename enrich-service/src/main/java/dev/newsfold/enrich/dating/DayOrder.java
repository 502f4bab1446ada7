package dev.newsfold.enrich.dating;

import dev.newsfold.enrich.text.CleanText;
import dev.newsfold.enrich.text.StatedDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of the two numbers before a year is the day, in the writing of one article. */
enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST;

  private static final int LONGEST = 200;
  private static final int MONTHS = 12;

  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/-](\\d{1,2})[/-](?:\\d{2}|\\d{4})(?!\\d)");

  private static final Set<String> MONTH_FIRST_COUNTRIES = Set.of("US", "PH");

  private static final Pattern COUNTRY_OF_HOST =
      Pattern.compile("^(?:https?:)?//[^/:?#]{1,250}\\.([a-z]{2})(?=[/:?#]|$)");

  /** Domains of countries that are sold to the whole world. */
  private static final Set<String> SOLD = Set.of("io", "co", "tv", "me", "ai", "ly", "fm", "cc");

  /** By what the article's other dates show, else by its language and country. */
  static DayOrder of(CleanText text) {
    int dayFirst = 0;
    for (StatedDate statement : text.statedDates()) {
      Matcher numbers = NUMBERS.matcher(head(statement.text()));
      if (numbers.find()) {
        dayFirst += Integer.parseInt(numbers.group(1)) > MONTHS ? 1 : 0;
        dayFirst -= Integer.parseInt(numbers.group(2)) > MONTHS ? 1 : 0;
      }
    }
    if (dayFirst != 0) {
      return dayFirst > 0 ? DAY_FIRST : MONTH_FIRST;
    }
    return isMonthFirst(text.language(), text.url()) ? MONTH_FIRST : DAY_FIRST;
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private static boolean isMonthFirst(@Nullable String language, @Nullable String url) {
    Locale locale =
        language == null ? Locale.ENGLISH : Locale.forLanguageTag(language.replace('_', '-'));
    if (!locale.getCountry().isEmpty()) {
      return MONTH_FIRST_COUNTRIES.contains(locale.getCountry());
    }
    if (!locale.getLanguage().equals("en") && !locale.getLanguage().isEmpty()) {
      return false;
    }
    Matcher host = COUNTRY_OF_HOST.matcher(url == null ? "" : head(url).toLowerCase(Locale.ROOT));
    return !host.find()
        || SOLD.contains(host.group(1))
        || MONTH_FIRST_COUNTRIES.contains(host.group(1).toUpperCase(Locale.ROOT));
  }
}
