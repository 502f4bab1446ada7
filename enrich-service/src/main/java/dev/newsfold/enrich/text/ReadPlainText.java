package dev.newsfold.enrich.text;

import dev.newsfold.contracts.RawArticle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells text from chrome in a plain text, by the form of its lines and where they stand. */
final class ReadPlainText {

  /** Shorter lines may well be said twice: a refrain, an answer, a subheading. */
  private static final int SHORTEST_DUPLICATE = 40;

  private ReadPlainText() {}

  static CleanText of(RawArticle raw) {
    Draft draft = new Draft(PlainText.lines(raw.text()));
    List<StatedDate> dates = new ArrayList<>();
    cutHeader(draft, raw.headerLines(), dates);
    String title = raw.title() == null || raw.title().isBlank() ? null : raw.title().strip();
    HeadOfText.findHeadline(draft, title);
    String byline = HeadOfText.cutLabels(draft);
    cutChrome(draft);
    return new ComposeCleanText(raw, draft).ofPlainText(title, byline, dates);
  }

  private static void cutHeader(Draft draft, int headerLines, List<StatedDate> dates) {
    for (int i = 0; i < draft.size() && draft.line(i).number() <= headerLines; i++) {
      if (draft.isOpen(i)) {
        dates.add(new StatedDate("header", draft.line(i).analysed()));
        draft.cut(i, "header");
      }
    }
  }

  /** Cuts the lines that a rule or their place gives away. */
  static void cutChrome(Draft draft) {
    TailOfText.cutAnnouncedLinks(draft);
    Set<String> seen = new HashSet<>();
    for (int i = draft.nextOpen(0); i < draft.size(); i = draft.nextOpen(i + 1)) {
      String rule = LineRules.cutting(draft.line(i));
      if (rule != null) {
        draft.cut(i, rule);
      } else if (isRepeated(draft.line(i), seen)) {
        draft.cut(i, "duplicate");
      }
    }
    TailOfText.cutTail(draft);
  }

  private static boolean isRepeated(Line line, Set<String> seen) {
    return line.text().length() >= SHORTEST_DUPLICATE && !seen.add(line.text());
  }
}
