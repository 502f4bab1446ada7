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

  Beginnings(Collection<String> terms) {
    for (String term : terms) {
      int pair = pair(term.toCharArray(), 0, term.length());
      pairs.add(pair);
      char first = (char) (pair >>> Character.SIZE);
      if (first < ASCII) {
        firsts[first] = true;
      }
    }
  }

  /** Whether that part of a text may hold a form of a term; false is certain. */
  boolean mayBeIn(char[] text, int start, int end) {
    boolean inside = false;
    for (int i = start; i < end; i++) {
      boolean begins = !inside || text[i] >= WITHOUT_BLANKS;
      inside = PlainWords.isPartOfWord(text[i]);
      if (inside && begins && mayBegin(text, i, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBegin(char[] text, int start, int end) {
    if (text[start] < ASCII && !firsts[Character.toLowerCase(text[start])]) {
      return false;
    }
    int pair = pair(text, start, end);
    return pairs.contains(pair) || pairs.contains(pair >>> Character.SIZE << Character.SIZE);
  }

  /** In small letters without accents; a stem ends with i where its word does with y. */
  private static int pair(char[] text, int start, int end) {
    char[] small = {Character.toLowerCase(text[start]), 0};
    if (start + 1 < end) {
      small[1] = Character.toLowerCase(text[start + 1]);
    }
    char[] folded = small;
    if (small[0] >= ASCII || small[1] >= ASCII) {
      folded = new char[2 * FOLDED];
      ASCIIFoldingFilter.foldToASCII(small, 0, folded, 0, 2);
    }
    char second = PlainWords.isPartOfWord(folded[1]) ? folded[1] : 0;
    return folded[0] << Character.SIZE | (second == 'y' ? 'i' : second);
  }
}
