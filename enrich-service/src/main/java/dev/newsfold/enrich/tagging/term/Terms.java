package dev.newsfold.enrich.tagging.term;

import dev.newsfold.enrich.memo.RecentWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Many terms, found in one pass over a text. */
public final class Terms<L> {

  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final int PREFIX = 3;

  // By their first letters: not every word is compared with every term.
  private final Map<String, List<Term<L>>> byPrefix = new HashMap<>();
  private final RecentWords<List<Term<L>>> byFirstWord = new RecentWords<>(this::beginningWith);

  /**
   * Adds the terms of a label; all are added before any is looked for.
   *
   * @param entries separated by bars, each with its weight behind {@code =} unless that is 1, such
   *     as {@code troops|air strike*=3}
   */
  public void add(L label, String entries) {
    for (String entry : BAR.split(entries, -1)) {
      int weightAt = entry.indexOf('=');
      String words = weightAt < 0 ? entry : entry.substring(0, weightAt);
      double weight = weightAt < 0 ? 1 : Double.parseDouble(entry.substring(weightAt + 1));
      if (words.indexOf('*') >= 0 && words.indexOf('*') < PREFIX) {
        throw new IllegalArgumentException("the star comes too early in the term " + entry);
      }
      Term<L> term = new Term<>(label, Arrays.asList(SPACE.split(words, -1)), weight);
      byPrefix.computeIfAbsent(prefix(term.words().get(0)), key -> new ArrayList<>()).add(term);
    }
  }

  /** The terms that stand at this place of a text. */
  public List<Term<L>> at(Words text, int at) {
    List<Term<L>> found = List.of();
    for (Term<L> term : byFirstWord.of(text.lower(at))) {
      if (term.startsAt(text, at)) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(term);
      }
    }
    return found;
  }

  private List<Term<L>> beginningWith(String word) {
    return byPrefix.getOrDefault(prefix(word), List.of()).stream()
        .filter(term -> term.beginsWith(word))
        .toList();
  }

  private static String prefix(String word) {
    int star = word.indexOf('*');
    return word.substring(0, Math.min(PREFIX, star < 0 ? word.length() : star));
  }
}
