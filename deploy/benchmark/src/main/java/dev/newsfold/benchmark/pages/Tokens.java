package dev.newsfold.benchmark.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a text, each as often as it stands there: runs of letters, digits and underscores.
 */
record Tokens(Map<String, Integer> counts, int size) {

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");

  static Tokens of(String text) {
    Map<String, Integer> counts = new HashMap<>();
    List<String> words = words(text);
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return new Tokens(counts, words.size());
  }

  static List<String> words(String text) {
    return TOKEN.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  /** How many words the two have in common, a word that stands twice in both counted twice. */
  int sharedWith(Tokens other) {
    return counts.entrySet().stream()
        .mapToInt(entry -> Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0)))
        .sum();
  }
}
