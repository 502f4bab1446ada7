package dev.newsfold.benchmark.pages;

import dev.newsfold.benchmark.labelled.LabelledPage;
import dev.newsfold.benchmark.report.Excerpt;
import dev.newsfold.benchmark.score.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How well the main text of one page was found, by the words of both, whatever their order. */
record PageScore(LabelledPage page, String body, String mainText, Score score) {

  private static final int LINES_SHOWN = 3;
  private static final int LINE_LENGTH = 100;

  static PageScore of(LabelledPage page, String body, String mainText) {
    Tokens found = Tokens.of(body);
    Tokens right = Tokens.of(mainText);
    Score score = Score.ofCounts(found.sharedWith(right), found.size(), right.size());
    return new PageScore(page, body, mainText, score);
  }

  List<String> explained() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "F1 %.3f  precision %.3f  recall %.3f  %s"
            .formatted(score.f1(), score.precision(), score.recall(), page.name()));
    strangers(mainText, body).forEach(line -> lines.add("  missed: " + line));
    strangers(body, mainText).forEach(line -> lines.add("  kept:   " + line));
    return lines;
  }

  /** The longest lines of a text most of whose words the other one does not have. */
  private static List<String> strangers(String text, String other) {
    Tokens known = Tokens.of(other);
    return text.lines()
        .filter(line -> !line.isBlank())
        .filter(line -> isStranger(line, known))
        .sorted(Comparator.comparingInt((String line) -> -line.length()))
        .limit(LINES_SHOWN)
        .map(line -> Excerpt.of(line, LINE_LENGTH))
        .toList();
  }

  private static boolean isStranger(String line, Tokens known) {
    Tokens words = Tokens.of(line);
    return words.size() > 0 && 2 * words.sharedWith(known) < words.size();
  }
}
