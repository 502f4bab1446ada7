package dev.newsfold.enrich.sketch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what an article quotes word for word. */
final class FindQuotations {

  /**
   * A pair of marks within a line; the bound keeps a lost closing mark from swallowing the text.
   */
  private static final Pattern QUOTED = Pattern.compile("[\"“„«]([^\"“”„«»\\n]{12,600})[\"”“»]");

  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 40;
  private static final int MOST_QUOTATIONS = 6;

  private FindQuotations() {}

  /** The longest ones, in the order of the text. */
  static List<Quotation> in(String body) {
    List<Quotation> found = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(body);
    while (quoted.find()) {
      List<String> words = Words.of(quoted.group(1));
      if (words.size() >= FEWEST_WORDS) {
        found.add(new Quotation(words.subList(0, Math.min(words.size(), MOST_WORDS))));
      }
    }
    List<Quotation> longest =
        found.stream()
            .sorted(Comparator.comparingInt((Quotation one) -> -one.words().size()))
            .limit(MOST_QUOTATIONS)
            .toList();
    return found.stream().filter(longest::contains).distinct().toList();
  }
}
