package dev.newsfold.enrich.copies;

import dev.newsfold.enrich.sketch.Shingles;

/**
 * How much of their text two articles share, by their shingles.
 *
 * <p>Source: Broder 1997, On the resemblance and containment of documents.
 *
 * @param resemblance shared shingles by all of both, 0 to 1
 * @param containment shared shingles by those of the shorter one, 0 to 1
 * @param shorter how many shingles the shorter one has
 */
public record Overlap(double resemblance, double containment, int shorter) {

  /** A text shorter than this says little when it is found in another one. */
  private static final int FEWEST_FOR_CONTAINMENT = 20;

  /** Of texts that are sampled only the part that is complete in both is compared. */
  public static Overlap of(Shingles left, Shingles right) {
    int bound = Math.min(left.completeUpTo(), right.completeUpTo());
    int inLeft = left.countUpTo(bound);
    int inRight = right.countUpTo(bound);
    int i = 0;
    int j = 0;
    int shared = 0;
    while (i < inLeft && j < inRight) {
      int order = Integer.compare(Shingles.coarse(left.at(i)), Shingles.coarse(right.at(j)));
      if (order == 0) {
        shared++;
      }
      if (order <= 0) {
        i++;
      }
      if (order >= 0) {
        j++;
      }
    }
    int shorter = Math.min(inLeft, inRight);
    return shorter == 0
        ? new Overlap(0, 0, 0)
        : new Overlap(
            (double) shared / (inLeft + inRight - shared), (double) shared / shorter, shorter);
  }

  /** Whether the one is a copy of the other; the thresholds were found on newswire pairs. */
  boolean isCopy() {
    return resemblance >= .40 || (containment >= .60 && shorter >= FEWEST_FOR_CONTAINMENT);
  }
}
