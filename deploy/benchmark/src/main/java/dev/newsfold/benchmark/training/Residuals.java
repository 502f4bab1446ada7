package dev.newsfold.benchmark.training;

import java.util.Arrays;
import java.util.List;

/** What the trees so far leave open, example by example: slope and curvature of the log loss. */
final class Residuals {

  private final boolean[] isSame;
  private final double[] shares;
  private final double[] scores;
  private final double[] slopes;
  private final double[] curvatures;
  private final double prior;

  Residuals(List<Example> examples) {
    int size = examples.size();
    isSame = new boolean[size];
    shares = new double[size];
    scores = new double[size];
    slopes = new double[size];
    curvatures = new double[size];
    double same = 0;
    double all = 0;
    for (int row = 0; row < size; row++) {
      Example example = examples.get(row);
      isSame[row] = example.isSameEvent();
      shares[row] = example.share();
      same += isSame[row] ? shares[row] : 0;
      all += shares[row];
    }
    prior = Math.log(same / (all - same));
    add(filled(size, prior));
  }

  double prior() {
    return prior;
  }

  int size() {
    return scores.length;
  }

  double slope(int row) {
    return slopes[row];
  }

  double curvature(int row) {
    return curvatures[row];
  }

  double share(int row) {
    return shares[row];
  }

  /** Adds what a tree says to each example. */
  void add(double[] values) {
    for (int row = 0; row < scores.length; row++) {
      scores[row] += values[row];
      double probability = 1 / (1 + Math.exp(-scores[row]));
      slopes[row] = shares[row] * (probability - (isSame[row] ? 1 : 0));
      curvatures[row] = shares[row] * probability * (1 - probability);
    }
  }

  private static double[] filled(int size, double value) {
    double[] values = new double[size];
    Arrays.fill(values, value);
    return values;
  }
}
