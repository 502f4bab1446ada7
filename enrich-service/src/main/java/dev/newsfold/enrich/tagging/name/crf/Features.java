package dev.newsfold.enrich.tagging.name.crf;

/** What is seen at each word of a sentence and has to be looked up, all of it at once. */
final class Features {

  private final Weights weights;
  private final long[] keys;

  // Of each word, where its features end.
  private final int[] ends;

  private int seen;
  private int words;
  private int[] rows = {};

  /**
   * None yet.
   *
   * @param most how many are seen at a word at most
   */
  Features(Weights weights, int words, int most) {
    this.weights = weights;
    this.keys = new long[words * most];
    this.ends = new int[words];
  }

  void see(long feature) {
    keys[seen++] = feature;
  }

  void endWord() {
    ends[words++] = seen;
  }

  void lookUp() {
    rows = weights.rows(keys, seen);
  }

  /** Adds the weights of what is seen at a word, in the order in which it was. */
  void add(int word, double[] sums) {
    for (int i = word == 0 ? 0 : ends[word - 1]; i < ends[word]; i++) {
      weights.add(rows[i], sums);
    }
  }
}
