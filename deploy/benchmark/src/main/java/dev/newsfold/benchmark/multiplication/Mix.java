package dev.newsfold.benchmark.multiplication;

/**
 * Numbers that look random and are the same for the same input.
 *
 * <p>Source: the finaliser of SplitMix64, Steele et al. 2014.
 */
final class Mix {

  private Mix() {}

  static long of(long one, long other) {
    long mixed = one * 0x9E3779B97F4A7C15L + other;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** 0 to 1, the latter not included. */
  static double share(long mixed) {
    return (mixed >>> 11) * 0x1p-53;
  }
}
