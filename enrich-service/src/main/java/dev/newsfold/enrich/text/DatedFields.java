package dev.newsfold.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds names with a date as their value in the source of a page, in one pass over it. */
final class DatedFields {

  private static final int MOST = 400;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_VALUE = 45;

  /** A date has a digit near its head, also after the name of a weekday. */
  private static final int BEFORE_FIRST_DIGIT = 14;

  private static final int FEWEST_DIGITS = 5;

  private static final List<String> QUOTES = List.of("\"", "'", "&quot;", "&#34;");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:19|20)\\d\\d[-/.]\\d\\d?[-/.]\\d\\d?|\\d\\d?[-/.]\\d\\d?[-/.](?:19|20)\\d\\d"
              + "|\\b\\d\\d?(?:st|nd|rd|th)?[ -]\\p{L}{3,12}\\.?,?[ -](?:19|20)\\d\\d\\b"
              + "|\\p{L}{3,12}\\.? \\d\\d?(?:st|nd|rd|th)?,? (?:19|20)\\d\\d\\b"
              + "|^1\\d{9}(?:\\d{3})?(?!\\d)");

  private static final Pattern SECONDS = Pattern.compile("^1\\d{9}(?:\\d{3})?(?!\\d)");

  /**
   * A name and its date.
   *
   * @param day the part of the value that says the day, equal for equal days in equal form
   * @param at where it stands in the source
   */
  record Field(DateName kind, String name, String value, String day, int at) {}

  private final String source;
  private final List<Field> fields = new ArrayList<>();

  private DatedFields(String source) {
    this.source = source;
  }

  static List<Field> of(String source) {
    DatedFields search = new DatedFields(source);
    for (int i = 1; i < source.length() && search.fields.size() < MOST; i++) {
      char character = source.charAt(i);
      if (character == ':' || character == '=') {
        search.readAround(i);
      }
    }
    return search.fields;
  }

  private void readAround(int sign) {
    String value = valueAfter(sign + 1);
    if (value == null) {
      return;
    }
    String name = nameBefore(sign);
    DateName kind = DateName.of(name);
    Matcher day = DAY.matcher(value);
    if (kind != null && day.find()) {
      Matcher seconds = SECONDS.matcher(value);
      String date = seconds.find() ? seconds.group() : value.strip();
      fields.add(new Field(kind, name, date, day.group(), sign));
    }
  }

  private @Nullable String valueAfter(int from) {
    int start = from;
    while (start < source.length() && " \t\r\n\\".indexOf(source.charAt(start)) >= 0) {
      start++;
    }
    start += quoteAt(start);
    int digits = 0;
    int end = start;
    int most = Math.min(source.length(), start + LONGEST_VALUE);
    while (end < most && "\"'\\<>&{}[;|=".indexOf(source.charAt(end)) < 0) {
      char character = source.charAt(end);
      if (character >= '0' && character <= '9') {
        digits++;
      }
      if (digits == 0 && end - start > BEFORE_FIRST_DIGIT) {
        return null;
      }
      end++;
    }
    return digits < FEWEST_DIGITS ? null : source.substring(start, end);
  }

  private int quoteAt(int at) {
    for (String quote : QUOTES) {
      if (source.startsWith(quote, at)) {
        return quote.length();
      }
    }
    return 0;
  }

  private String nameBefore(int sign) {
    int end = sign;
    while (end > 0 && " ]\\\"'".indexOf(source.charAt(end - 1)) >= 0) {
      end--;
    }
    for (String quote : QUOTES) {
      if (source.startsWith(quote, end - quote.length())) {
        end -= quote.length();
      }
    }
    int start = end;
    while (start > 0 && end - start <= LONGEST_NAME && isOfName(source.charAt(start - 1))) {
      start--;
    }
    boolean prose = end == sign && source.charAt(sign) == ':' && isAfterWord(start);
    return prose ? "" : source.substring(start, end);
  }

  /** "Last published: today" is a sentence, "{published: 1}" a field. */
  private boolean isAfterWord(int at) {
    return at >= 2 && source.charAt(at - 1) == ' ' && Character.isLetter(source.charAt(at - 2));
  }

  private static boolean isOfName(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "_.:-".indexOf(character) >= 0;
  }
}
