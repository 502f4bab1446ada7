package dev.newsfold.benchmark.score;

/**
 * How much of what was found is right, how much of what is right was found, and both in one figure.
 *
 * @param f1 the harmonic mean of the two
 */
public record Score(double precision, double recall, double f1) {

  public static Score of(double precision, double recall) {
    double sum = precision + recall;
    return new Score(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
  }

  /** Of nothing found nothing is wrong, and of nothing to find nothing is missed. */
  public static Score ofCounts(long right, long found, long toFind) {
    return of(share(right, found), share(right, toFind));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
