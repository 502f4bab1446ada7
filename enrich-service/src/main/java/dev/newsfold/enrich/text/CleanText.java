package dev.newsfold.enrich.text;

import dev.newsfold.contracts.RemovedText;
import dev.newsfold.contracts.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article without the page around it.
 *
 * @param headline null only where there is no text to take one from
 * @param headlineRule where the headline was found, such as {@code first-line}
 * @param body the main text, a line a paragraph
 * @param removed the lines that are neither body nor headline
 * @param language what the page or the container says of its language, as BCP 47
 * @param statedDates what was said of the publication date, the most trusted first
 * @param captions the lines under pictures, which often carry the date that the text leaves out
 * @param statements what is said of headline, byline, source and address, the most trusted first
 */
public record CleanText(
    @Nullable String headline,
    String headlineRule,
    String body,
    List<RemovedText> removed,
    @Nullable Dateline dateline,
    @Nullable String byline,
    @Nullable String source,
    @Nullable String url,
    @Nullable String language,
    List<StatedDate> statedDates,
    List<String> captions,
    List<Statement> statements) {

  /** The rule of a headline that the text does not have and the lead stands in for. */
  static final String FROM_LEAD = "lead";

  public CleanText {
    removed = List.copyOf(removed);
    statedDates = List.copyOf(statedDates);
    captions = List.copyOf(captions);
    statements = List.copyOf(statements);
  }

  /** Whether the headline is the outlet's and not taken from the lead. */
  public boolean hasOwnHeadline() {
    return headline != null && !headlineRule.equals(FROM_LEAD);
  }
}
