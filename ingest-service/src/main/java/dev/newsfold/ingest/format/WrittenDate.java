package dev.newsfold.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where a date ends that a line begins with; what it means is not asked here. */
final class WrittenDate {

  private static final String TIME =
      "(?:(?:T|,?\\s+(?:at\\s+)?)\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?"
          + "(?:\\s?[AaPp]\\.?[Mm]\\b\\.?)?(?:\\s?(?:Z|[A-Z]{2,4}|[+-]\\d{2}:?\\d{2})\\b)?)?";
  private static final String WEEKDAY = "(?:\\p{L}{2,12}\\.?,?\\s+)?";
  private static final String MONTH = "\\p{L}{3,10}\\.?";

  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}" // 2021-01-22
              + "|\\d{8}\\b" // 20210122
              + "|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}" // 22.01.2021
              + ("|" + WEEKDAY + "\\d{1,2}(?:st|nd|rd|th)?[ -]" + MONTH + "[ -,]+\\d{4}")
              + ("|" + WEEKDAY + MONTH + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}")
              + ")(?!\\d)"
              + TIME);

  private WrittenDate() {}

  /** The date in its own words, with a time that follows; null if the text begins with none. */
  static @Nullable String atStartOf(String text) {
    Matcher matcher = DATE.matcher(text);
    return matcher.lookingAt() ? matcher.group().strip() : null;
  }
}
