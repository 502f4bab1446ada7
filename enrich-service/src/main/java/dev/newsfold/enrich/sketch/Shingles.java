package dev.newsfold.enrich.sketch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The runs of five words of a text as hashes, ascending: the lowest ones of 32 bits, the others of
 * 20, as far as they have to tell two texts apart.
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
  public static final int COARSE_BITS = 12;

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

  /** A text shorter than five words is one shingle, an empty one none. */
  static Shingles of(List<String> words) {
    int[] wordHashes =
        words.stream().mapToInt(word -> word.toLowerCase(Locale.ROOT).hashCode()).toArray();
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
    int[] distinct = Arrays.stream(all).sorted().distinct().toArray();
    return new Shingles(distinct.length <= MOST ? distinct : Arrays.copyOf(distinct, MOST));
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
