package dev.newsfold.query.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * The first two letters of terms. Most words are no form of any of them by how they begin alone,
 * and need not be brought to their stems, which takes a hundred times as long.
 */
final class Beginnings {

  private static final int ASCII = 128;

  /** From here on words may begin anywhere: there are scripts without blanks. */
  private static final char WITHOUT_BLANKS = '\u0E00';

  /** The most characters that one is folded to. */
  private static final int FOLDED = 4;

  private final boolean[] firsts = new boolean[ASCII];
  private final Set<Integer> pairs = new HashSet<>();

  private Beginnings() {}

  static Beginnings of(Collection<String> terms) {
    Beginnings beginnings = new Beginnings();
    for (String term : terms) {
      int pair = pair(term, 0, term.length());
      beginnings.pairs.add(pair);
      char first = (char) (pair >>> Character.SIZE);
      if (first < ASCII) {
        beginnings.firsts[first] = true;
      }
    }
    return beginnings;
  }

  /** Whether that part of a text may hold a form of a term; false is certain. */
  boolean mayBeIn(String text, int start, int end) {
    boolean inside = false;
    for (int i = start; i < end; i++) {
      char character = text.charAt(i);
      boolean begins = !inside || character >= WITHOUT_BLANKS;
      inside = PlainWords.isPartOfWord(character);
      if (inside && begins && mayBegin(text, i, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBegin(String text, int start, int end) {
    char first = text.charAt(start);
    if (first < ASCII && !firsts[Character.toLowerCase(first)]) {
      return false;
    }
    int pair = pair(text, start, end);
    return pairs.contains(pair) || pairs.contains(pair >>> Character.SIZE << Character.SIZE);
  }

  /** In small letters without accents; a stem ends with i where its word does with y. */
  private static int pair(String text, int start, int end) {
    char[] one = new char[1];
    char[] folded = new char[2 * FOLDED];
    int length = 0;
    for (int i = start; i < Math.min(end, start + 2); i++) {
      one[0] = Character.toLowerCase(text.charAt(i));
      length = ASCIIFoldingFilter.foldToASCII(one, 0, folded, length, 1);
    }
    char second = length < 2 || !PlainWords.isPartOfWord(folded[1]) ? 0 : folded[1];
    return folded[0] << Character.SIZE | (second == 'y' ? 'i' : second);
  }
}
