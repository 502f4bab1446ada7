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

  /** Adds those of a feature; one that the model does not know weighs nothing. */
  void add(long feature, double[] sums) {
    int row = rows.valueOf(feature);
    if (row != KeyTable.ABSENT) {
      addRow(row, sums);
    }
  }

  /** The sums of those of several features, not to be written to. */
  double[] sum(long... features) {
    double[] sums = none;
    for (long feature : features) {
      int row = rows.valueOf(feature);
      if (row != KeyTable.ABSENT) {
        sums = sums == none ? new double[outcomes] : sums;
        addRow(row, sums);
      }
    }
    return sums;
  }

  private void addRow(int row, double[] sums) {
    int first = row * outcomes;
    for (int i = 0; i < outcomes; i++) {
      sums[i] += weights[first + i];
    }
  }
}
