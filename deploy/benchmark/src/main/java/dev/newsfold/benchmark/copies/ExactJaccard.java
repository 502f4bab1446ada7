package dev.newsfold.benchmark.copies;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The Jaccard coefficient of the runs of five words of two texts, all of them and as they were
 * found.
 */
final class ExactJaccard {

  private static final int WORDS = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private ExactJaccard() {}

  /** 0 for texts of fewer words than a run has. */
  static double of(String one, String other) {
    Set<List<String>> left = runs(one);
    Set<List<String>> right = runs(other);
    long shared = left.stream().filter(right::contains).count();
    long all = left.size() + right.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  private static Set<List<String>> runs(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    Set<List<String>> runs = new HashSet<>();
    for (int start = 0; start + WORDS <= words.size(); start++) {
      runs.add(words.subList(start, start + WORDS));
    }
    return runs;
  }
}
