package dev.newsfold.enrich.tagging.term;

import java.util.List;

/**
 * Words that speak for something.
 *
 * @param label what they speak for
 * @param words lower case; a star at the end of one stands for any ending
 * @param weight how much they say
 */
public record Term<L>(L label, List<String> words, double weight) {

  public Term {
    words = List.copyOf(words);
    if (words.isEmpty() || !(weight > 0)) {
      throw new IllegalArgumentException("a term of " + words + " that weighs " + weight);
    }
  }

  /** Whether the term's words stand at this place of a text. */
  public boolean startsAt(Words text, int at) {
    if (at + words.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!matches(words.get(i), text.lower(at + i))) {
        return false;
      }
    }
    return true;
  }

  boolean beginsWith(String word) {
    return matches(words.get(0), word);
  }

  private static boolean matches(String word, String found) {
    return word.endsWith("*")
        ? found.startsWith(word.substring(0, word.length() - 1))
        : found.equals(word);
  }
}
