package dev.newsfold.enrich.story;

import dev.newsfold.enrich.sketch.Quotation;
import dev.newsfold.enrich.sketch.Quotations;
import dev.newsfold.enrich.sketch.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The longest run of content words that both articles quote: people say a thing once, so two
 * articles that quote it report the same occasion. Function words may differ, as they do between
 * translations.
 *
 * @param text in the words of the first article; empty if they share none
 */
record SharedQuotation(int contentWords, String text) {

  private static final SharedQuotation NONE = new SharedQuotation(0, "");

  /** A longer run says no more. */
  private static final int ENOUGH = 6;

  /** A shorter run is a phrase that anyone may use. */
  private static final int FEWEST = Quotations.FEWEST_SHARED;

  /** Symmetric in the two up to the spelling of the run, which is that of the first. */
  static SharedQuotation of(Quotations one, Quotations other) {
    if (!one.mayShareRun(other)) {
      return NONE;
    }
    SharedQuotation longest = NONE;
    for (Quotation left : one.list()) {
      for (Quotation right : other.list()) {
        if (left.longestCommonRunAtMost(right) < Math.max(FEWEST, longest.contentWords() + 1)) {
          continue;
        }
        SharedQuotation run = longestRun(left.words(), right.words());
        if (run.contentWords() > longest.contentWords()) {
          longest = run;
        }
      }
    }
    return longest.contentWords() < FEWEST ? NONE : longest;
  }

  /** 0 to 1. */
  double share() {
    return Math.min(contentWords, ENOUGH) / (double) ENOUGH;
  }

  private static SharedQuotation longestRun(List<String> left, List<String> right) {
    List<Integer> leftContent = contentPositions(left);
    List<Integer> rightContent = contentPositions(right);
    int[] previous = new int[rightContent.size() + 1];
    int longest = 0;
    int lastOfLongest = -1;
    for (int i = 0; i < leftContent.size(); i++) {
      int[] current = new int[rightContent.size() + 1];
      for (int j = 0; j < rightContent.size(); j++) {
        String word = left.get(leftContent.get(i));
        if (word.equalsIgnoreCase(right.get(rightContent.get(j)))) {
          current[j + 1] = previous[j] + 1;
          if (current[j + 1] > longest) {
            longest = current[j + 1];
            lastOfLongest = i;
          }
        }
      }
      previous = current;
    }
    if (longest == 0) {
      return NONE;
    }
    int from = leftContent.get(lastOfLongest - longest + 1);
    int to = leftContent.get(lastOfLongest) + 1;
    return new SharedQuotation(longest, String.join(" ", left.subList(from, to)));
  }

  private static List<Integer> contentPositions(List<String> words) {
    List<Integer> positions = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      if (Words.isContent(words.get(i))) {
        positions.add(i);
      }
    }
    return positions;
  }
}
