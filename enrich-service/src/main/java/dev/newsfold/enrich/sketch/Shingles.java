package dev.newsfold.enrich.sketch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * The runs of five words of a text as hashes, ascending: the lowest ones of 32 bits, the others of
 * 16, as far as they have to tell two texts apart.
 *
 * <p>Source: Broder 1997, On the resemblance and containment of documents; of a long text the
 * lowest hashes are kept, which are a uniform sample of all.
 */
public final class Shingles {

  private static final int WORDS = 5;

  /** A longer text is sampled. */
  private static final int MOST = 512;

  /** The lowest ones are looked up among those of all articles, so they are kept whole. */
  public static final int EXACT = 16;

  /** Two texts are told apart by the other bits of the rest as well. */
  public static final int COARSE_BITS = 16;

  private final int[] hashes;

  /** Takes the array. */
  private Shingles(int[] hashes) {
    for (int i = EXACT; i < hashes.length; i++) {
      hashes[i] = coarse(hashes[i]);
    }
    this.hashes = hashes;
  }

  /** As those are that do not have to be exact, none of which comes before an exact one. */
  public static int coarse(int hash) {
    return hash | ((1 << COARSE_BITS) - 1);
  }

  /** Those of a text that are known already, in any order. */
  @JsonCreator
  public static Shingles ofHashes(int[] hashes) {
    return new Shingles(
        isAscending(hashes) ? hashes.clone() : Arrays.stream(hashes).sorted().distinct().toArray());
  }

  /** As stored ones are; sorting them again would cost more than reading them. */
  private static boolean isAscending(int[] hashes) {
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i - 1] > hashes[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Those of a text, its words any letter case. A word is a run of letters and digits here, so that
   * a figure of several parts counts as many: notices of one form differ by their figures alone.
   * Words fewer than five are one shingle, none are none.
   */
  public static Shingles of(String text) {
    int[] wordHashes = wordHashes(text);
    if (wordHashes.length == 0) {
      return new Shingles(wordHashes);
    }
    int length = Math.min(WORDS, wordHashes.length);
    int[] all = new int[wordHashes.length - length + 1];
    for (int start = 0; start < all.length; start++) {
      long mixed = 0;
      for (int i = start; i < start + length; i++) {
        mixed = (mixed ^ wordHashes[i]) * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 29;
      }
      all[start] = (int) (mixed >>> 32);
    }
    return new Shingles(lowest(all));
  }

  /** The lowest ones ascending, each once. */
  private static int[] lowest(int[] hashes) {
    Arrays.sort(hashes);
    int count = 0;
    for (int i = 0; i < hashes.length && count < MOST; i++) {
      if (count == 0 || hashes[i] != hashes[count - 1]) {
        hashes[count++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, count);
  }

  private static int[] wordHashes(String text) {
    int[] hashes = new int[text.length() / 2 + 1];
    int count = 0;
    int hash = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        hash = 31 * hash + Character.toLowerCase(c);
        inWord = true;
      } else if (inWord) {
        hashes[count++] = hash;
        hash = 0;
        inWord = false;
      }
    }
    if (inWord) {
      hashes[count++] = hash;
    }
    return Arrays.copyOf(hashes, count);
  }

  public int size() {
    return hashes.length;
  }

  public int at(int index) {
    return hashes[index];
  }

  /** The hash up to which all shingles of the text are here. */
  public int completeUpTo() {
    return hashes.length < MOST ? Integer.MAX_VALUE : hashes[hashes.length - 1];
  }

  /** How many of the hashes are not above this one. */
  public int countUpTo(int hash) {
    int found = Arrays.binarySearch(hashes, hash);
    int count = found < 0 ? -found - 1 : found;
    while (count < hashes.length && hashes[count] == hash) {
      count++;
    }
    return count;
  }

  @JsonValue
  int[] hashes() {
    return hashes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shingles that && Arrays.equals(hashes, that.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }
}
