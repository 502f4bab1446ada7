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
      int two = firstTwo(term.toCharArray(), 0, term.length());
      pairs.set(place(first(two), second(two)));
      if (first(two) < ASCII) {
        firsts[first(two)] = true;
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
    int two = firstTwo(text, start, end);
    return pairs.get(place(first(two), second(two))) || pairs.get(place(first(two), NONE));
  }

  private static int place(char first, char second) {
    return (first * 31 + second) % PLACES;
  }

  private static char first(int two) {
    return (char) (two >>> Character.SIZE);
  }

  private static char second(int two) {
    return (char) two;
  }

  /** In small letters without accents, in one number: each word of a text is looked at. */
  private static int firstTwo(char[] text, int start, int end) {
    char first = Character.toLowerCase(text[start]);
    char second = start + 1 < end ? Character.toLowerCase(text[start + 1]) : NONE;
    if (first < ASCII && second < ASCII) {
      return two(first, second);
    }
    char[] folded = new char[2 * FOLDED];
    ASCIIFoldingFilter.foldToASCII(new char[] {first, second}, 0, folded, 0, 2);
    return two(folded[0], folded[1]);
  }

  /** A stem ends with i where its word does with y. */
  private static int two(char first, char second) {
    char following = PlainWords.isPartOfWord(second) ? second : NONE;
    return first << Character.SIZE | (following == 'y' ? 'i' : following);
  }
}
