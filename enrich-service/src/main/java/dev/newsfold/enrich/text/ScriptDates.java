package dev.newsfold.enrich.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates an article by fields in the source of its page, wherever they stand: in the state that
 * scripts read, in attributes of data, in comments, in linked data that is no valid JSON.
 */
final class ScriptDates {

  private static final int LONGEST_PAGE = 3_000_000;
  private static final int MOST_HEADLINES = 60;
  private static final int WITHIN_OBJECT = 2_500;
  private static final int HEADLINE_HEAD = 30;

  private static final Pattern SHOWN_BY_SCRIPT =
      Pattern.compile(
          "<script>\\s{0,9}\\w{3,30}\\(\\s{0,3}[\"']((?:19|20)\\d\\d[-/]\\d\\d?[-/]\\d\\d?[^\"'<]{0,30})"
              + "[\"']\\s{0,3}\\)");

  private final String source;
  private final List<DatedFields.Field> fields;
  private final List<Integer> headlines;

  ScriptDates(String page, @Nullable String headline) {
    this.source = page.substring(0, Math.min(page.length(), LONGEST_PAGE));
    this.fields = DatedFields.of(source);
    this.headlines = placesOf(headline);
  }

  private List<Integer> placesOf(@Nullable String headline) {
    List<Integer> places = new ArrayList<>();
    if (headline == null || headline.length() < HEADLINE_HEAD / 2) {
      return places;
    }
    String head = headline.substring(0, Math.min(HEADLINE_HEAD, headline.length()));
    for (int at = source.indexOf(head);
        at >= 0 && places.size() < MOST_HEADLINES;
        at = source.indexOf(head, at + head.length())) {
      places.add(at);
    }
    return places;
  }

  /** When the article was published: all such fields agree, or one stands by the headline. */
  @Nullable StatedDate published() {
    List<DatedFields.Field> published = of(DateName.PUBLISHED);
    Set<String> days = new HashSet<>();
    published.forEach(field -> days.add(field.day()));
    return stated(days.size() == 1 ? published.get(0) : nearestToHeadline(published));
  }

  /** When it was created; much else in a page is created, so only by the headline. */
  @Nullable StatedDate created() {
    return stated(nearestToHeadline(of(DateName.CREATED)));
  }

  private List<DatedFields.Field> of(DateName kind) {
    return fields.stream().filter(field -> field.kind() == kind).toList();
  }

  private static @Nullable StatedDate stated(DatedFields.@Nullable Field field) {
    return field == null ? null : new StatedDate("script " + field.name(), field.value());
  }

  private DatedFields.@Nullable Field nearestToHeadline(List<DatedFields.Field> candidates) {
    DatedFields.Field nearest = null;
    int least = WITHIN_OBJECT;
    for (DatedFields.Field field : candidates) {
      for (int headline : headlines) {
        int distance = Math.abs(field.at() - headline);
        if (distance < least && isInOnePiece(field.at(), headline)) {
          least = distance;
          nearest = field;
        }
      }
    }
    return nearest;
  }

  /** A headline in the page's title says nothing of the script that follows it. */
  private boolean isInOnePiece(int one, int other) {
    String between = source.substring(Math.min(one, other), Math.max(one, other));
    return !between.contains("<script") && !between.contains("</script");
  }

  /** A date that a script writes where it stands, such as {@code showDate("2020/04/17")}. */
  @Nullable StatedDate shown() {
    Matcher shown = SHOWN_BY_SCRIPT.matcher(source);
    return shown.find() ? new StatedDate("script", shown.group(1)) : null;
  }
}
