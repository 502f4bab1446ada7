package dev.newsfold.enrich.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds dated fields in the source of a page, wherever they stand: in the state that scripts read,
 * in attributes of data, in comments, in linked data that is no valid JSON.
 */
final class ScriptDates {

  private static final int LONGEST_PAGE = 3_000_000;
  private static final int MOST_FIELDS = 400;
  private static final int WITHIN_OBJECT = 2_500;
  private static final int HEADLINE_HEAD = 30;
  private static final int DAY_LENGTH = 10;

  private static final String QUOTE = "(?:\\\\{0,3}[\"']|&quot;|&#34;)?";

  private static final Pattern FIELD =
      Pattern.compile(
          "\\b(?<name>[A-Za-z_][\\w.:-]{2,60}+)"
              + QUOTE
              + "\\]?\\s{0,3}+[:=]\\s{0,3}+"
              + QUOTE
              + "(?<value>(?=[^\"'\\\\<>&{}\\[]{0,14}\\d)[^\"'\\\\<>&{}\\[;|]{8,45})");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:19|20)\\d\\d[-/.]\\d\\d?[-/.]\\d\\d?|\\d\\d?[-/.]\\d\\d?[-/.](?:19|20)\\d\\d"
              + "|\\b\\d\\d?(?:st|nd|rd|th)?[ -]\\p{L}{3,12}\\.?,?[ -](?:19|20)\\d\\d\\b"
              + "|\\p{L}{3,12}\\.? \\d\\d?(?:st|nd|rd|th)?,? (?:19|20)\\d\\d\\b"
              + "|^1\\d{9}(?:\\d{3})?(?!\\d)");

  private static final Pattern SECONDS = Pattern.compile("^1\\d{9}(?:\\d{3})?(?!\\d)");

  private static final Pattern SHOWN_BY_SCRIPT =
      Pattern.compile(
          "<script>\\s{0,9}\\w{3,30}\\(\\s{0,3}[\"']((?:19|20)\\d\\d[-/]\\d\\d?[-/]\\d\\d?[^\"'<]{0,30})"
              + "[\"']\\s{0,3}\\)");

  private record Field(DateName kind, String name, String value, int at) {

    String day() {
      Matcher day = DAY.matcher(value);
      return day.find() ? day.group() : value.substring(0, Math.min(DAY_LENGTH, value.length()));
    }
  }

  private final String html;
  private final List<Integer> headlines = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();

  ScriptDates(String page, @Nullable String headline) {
    this.html = page.substring(0, Math.min(page.length(), LONGEST_PAGE));
    findFields();
    findHeadline(headline);
  }

  private void findFields() {
    Matcher field = FIELD.matcher(html);
    while (fields.size() < MOST_FIELDS && field.find()) {
      DateName kind = DateName.of(field.group("name"));
      if (kind != null && DAY.matcher(field.group("value")).find()) {
        fields.add(new Field(kind, field.group("name"), value(field), field.start()));
      }
    }
  }

  private static String value(Matcher field) {
    Matcher seconds = SECONDS.matcher(field.group("value"));
    return seconds.find() ? seconds.group() : field.group("value").strip();
  }

  private void findHeadline(@Nullable String headline) {
    if (headline == null || headline.length() < HEADLINE_HEAD / 2) {
      return;
    }
    String head = headline.substring(0, Math.min(HEADLINE_HEAD, headline.length()));
    for (int at = html.indexOf(head);
        at >= 0 && headlines.size() < 60;
        at = html.indexOf(head, at + head.length())) {
      headlines.add(at);
    }
  }

  /** When the article was published: all such fields agree, or one stands by the headline. */
  @Nullable StatedDate published() {
    List<Field> published = fields.stream().filter(f -> f.kind() == DateName.PUBLISHED).toList();
    Set<String> days = new HashSet<>();
    published.forEach(field -> days.add(field.day()));
    return stated(days.size() == 1 ? published.get(0) : nearestToHeadline(published));
  }

  /** When it was created; much else in a page is created, so only by the headline. */
  @Nullable StatedDate created() {
    return stated(
        nearestToHeadline(fields.stream().filter(f -> f.kind() == DateName.CREATED).toList()));
  }

  private static @Nullable StatedDate stated(@Nullable Field field) {
    return field == null ? null : new StatedDate("script " + field.name(), field.value());
  }

  private @Nullable Field nearestToHeadline(List<Field> candidates) {
    Field nearest = null;
    int least = WITHIN_OBJECT;
    for (Field field : candidates) {
      for (int headline : headlines) {
        int distance = Math.abs(field.at() - headline);
        if (distance < least) {
          least = distance;
          nearest = field;
        }
      }
    }
    return nearest;
  }

  /** A date that a script writes where it stands, such as {@code showDate("2020/04/17")}. */
  @Nullable StatedDate shown() {
    Matcher shown = SHOWN_BY_SCRIPT.matcher(html);
    return shown.find() ? new StatedDate("script", shown.group(1)) : null;
  }
}
