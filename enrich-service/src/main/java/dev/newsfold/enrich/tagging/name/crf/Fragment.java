package dev.newsfold.enrich.tagging.name.crf;

/**
 * A piece of a feature's name, as the polynomial hash of its characters modulo 2⁶⁴ (Karp and Rabin
 * 1987). The hash of a whole name follows from those of its pieces, so no name is ever written out.
 *
 * @param hash the hash of the characters
 * @param power the base to the power of their number
 */
record Fragment(long hash, long power) {

  static final Fragment EMPTY = new Fragment(0, 1);

  private static final long BASE = 0x9E6C_63D0_876A_46ADL;

  static Fragment of(CharSequence text) {
    return of(text, 0, text.length());
  }

  static Fragment of(CharSequence text, int from, int to) {
    long hash = 0;
    long power = 1;
    for (int i = from; i < to; i++) {
      // One more than the character: a null character counts, too.
      hash = hash * BASE + text.charAt(i) + 1;
      power *= BASE;
    }
    return new Fragment(hash, power);
  }

  Fragment then(Fragment next) {
    return new Fragment(hash * next.power + next.hash, power * next.power);
  }
}
