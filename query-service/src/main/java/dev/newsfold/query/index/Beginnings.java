package dev.newsfold.query.index;

import java.util.BitSet;
import java.util.Collection;
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

  private static final int PLACES = 1 << 12;

  /** In place of a second letter: whatever follows. */
  private static final char NONE = 0;

  private final boolean[] firsts = new boolean[ASCII];

  /** By a hash: two of one place are a word more that is looked at. */
  private final BitSet pairs = new BitSet(PLACES);

  Beginnings(Collection<String> terms) {
    for (String term : terms) {
      char[] folded = firstTwo(term.toCharArray(), 0, term.length());
      pairs.set(place(folded[0], folded[1]));
      if (folded[0] < ASCII) {
        firsts[folded[0]] = true;
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
    char[] folded = firstTwo(text, start, end);
    return pairs.get(place(folded[0], folded[1])) || pairs.get(place(folded[0], NONE));
  }

  private static int place(char first, char second) {
    return (first * 31 + second) % PLACES;
  }

  /** In small letters without accents; a stem ends with i where its word does with y. */
  private static char[] firstTwo(char[] text, int start, int end) {
    char[] small = {Character.toLowerCase(text[start]), NONE};
    if (start + 1 < end) {
      small[1] = Character.toLowerCase(text[start + 1]);
    }
    char[] folded = small;
    if (small[0] >= ASCII || small[1] >= ASCII) {
      folded = new char[2 * FOLDED];
      ASCIIFoldingFilter.foldToASCII(small, 0, folded, 0, 2);
    }
    if (!PlainWords.isPartOfWord(folded[1])) {
      folded[1] = NONE;
    } else if (folded[1] == 'y') {
      folded[1] = 'i';
    }
    return folded;
  }
}
