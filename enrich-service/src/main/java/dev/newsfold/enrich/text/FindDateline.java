package dev.newsfold.enrich.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the place and the agency before the first words of a report. */
final class FindDateline {

  private static final int LONGEST = 110;

  private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]{1,24}(?: [\\p{Lu}.'’-]{1,24}){0,4}";

  private static final String REGION =
      "(?:, \\p{Lu}[\\p{L}.]{1,20}(?: \\p{Lu}[\\p{L}.]{1,20}){0,2}|/\\p{Lu}[\\p{L}-]{1,24}){0,2}";

  private static final String DATE =
      "(?<date>(?:,? (?:\\p{Lu}\\p{L}{2,9}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{Lu}\\p{L}{2,9}\\.?)"
          + "(?:,? (?:19|20)\\d\\d)?))?";

  private static final String AGENCY = "(?: ?\\((?<agency>[\\p{L}][\\p{L}\\p{N} .&'’/-]{1,40})\\))";

  private static final String DASH = " ?(?:[-–—―]{1,3}|: —)(?=[\\s\\p{Lu}\"'“‘„«])\\s?";

  private static final Pattern IN_CAPITALS =
      Pattern.compile("^(?<place>" + CAPITALS + REGION + ")" + DATE + AGENCY + "?" + DASH);

  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "^(?<place>\\p{Lu}[\\p{L}.'’-]{1,24}(?: [\\p{L}.'’-]{1,24}){0,3}"
              + REGION
              + ")"
              + DATE
              + AGENCY
              + DASH);

  private static final Pattern AGENCY_ALONE =
      Pattern.compile("^(?<place>)" + DATE.replace("(?:,? (?:", "(?:(?:") + AGENCY + DASH);

  /** {@code NEW DELHI: …}; labels such as {@code WATCH:} look the same. */
  private static final Pattern WITH_COLON =
      Pattern.compile(
          "^(?!(?:WATCH|VIDEO|PHOTOS?|UPDATED?|BREAKING|EXCLUSIVE|READ|MORE|RELATED|OPINION|LIVE|"
              + "ANALYSIS|COMMENT|REVIEW|NOTE|CORRECTION|ALSO|FILE|NEWS|SPORTS?|Q|A|EDITORIAL|"
              + "WARNING|SPOILER|EN VIVO|LESEN|MEHR|KOMMENTAR|DIRECTO)\\b)(?<place>"
              + CAPITALS
              + ")(?<date>)(?<agency>):\\s(?=[\\p{Lu}\"'“‘„«])");

  private static final List<Pattern> FORMS =
      List.of(IN_CAPITALS, WITH_AGENCY, AGENCY_ALONE, WITH_COLON);

  private FindDateline() {}

  /** A dateline with the length of what stands before the report's first word. */
  record Found(Dateline dateline, int length, @Nullable String date) {}

  static @Nullable Found in(String paragraph) {
    String head = paragraph.substring(0, Math.min(paragraph.length(), LONGEST));
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(head);
      if (matcher.find()) {
        return found(matcher);
      }
    }
    return null;
  }

  private static Found found(Matcher matcher) {
    String text = matcher.group().strip().replaceFirst("\\s?(?:[-–—―]{1,3}|: —|:)$", "").strip();
    String date = matcher.group("date");
    return new Found(
        new Dateline(text, orNull(matcher.group("place")), orNull(matcher.group("agency"))),
        matcher.end(),
        date == null ? null : orNull(date.replaceFirst("^,? ", "")));
  }

  private static @Nullable String orNull(@Nullable String found) {
    return found == null || found.isEmpty() ? null : found;
  }
}
