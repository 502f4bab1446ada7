package dev.newsfold.enrich.tagging.name.crf;

/** The weights that features give to each of some outcomes. */
final class Weights {

  private final KeyTable rows;
  private final float[] weights;
  private final int outcomes;
  private final double[] none;

  /** The weights stand row by row, in the order of their keys. */
  Weights(long[] keys, float[] weights, int outcomes) {
    this.rows = new KeyTable(keys);
    this.weights = weights;
    this.outcomes = outcomes;
    this.none = new double[outcomes];
  }

  /** The rows of the first features of an array; none of those that the model does not know. */
  int[] rows(long[] features, int count) {
    return rows.valuesOf(features, count);
  }

  /** Adds those of a row; where there is none, nothing. */
  void add(int row, double[] sums) {
    if (row != KeyTable.ABSENT) {
      int first = row * outcomes;
      for (int i = 0; i < outcomes; i++) {
        sums[i] += weights[first + i];
      }
    }
  }

  /** The sums of those of several features, not to be written to. */
  double[] sum(long... features) {
    double[] sums = none;
    for (int row : rows(features, features.length)) {
      sums = row != KeyTable.ABSENT && sums == none ? new double[outcomes] : sums;
      add(row, sums);
    }
    return sums;
  }
}
