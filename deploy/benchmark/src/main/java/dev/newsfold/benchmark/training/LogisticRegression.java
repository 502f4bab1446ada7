package dev.newsfold.benchmark.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Fits the weights of a linear decision: those under which the labels are most probable, drawn a
 * little towards 0.
 *
 * <p>Source: Hastie, Tibshirani and Friedman 2009, The Elements of Statistical Learning, 4.4.1:
 * Newton's method (iteratively reweighted least squares) with a ridge penalty.
 */
final class LogisticRegression {

  /** It keeps a signal that is right in every example from outweighing all others. */
  private static final double RIDGE = 1;

  /** The constant is free of it, and needs as much as keeps the equations solvable. */
  private static final double RIDGE_OF_CONSTANT = 1e-6;

  private static final int MOST_STEPS = 50;
  private static final double SMALL_STEP = 1e-8;

  private LogisticRegression() {}

  /** The weights, and the constant at their end. */
  static double[] fit(List<Example> examples) {
    int signals = examples.get(0).signals().size();
    double[] weights = new double[signals + 1];
    for (int i = 0; i < MOST_STEPS; i++) {
      double[] step = step(examples, weights);
      for (int k = 0; k <= signals; k++) {
        weights[k] += step[k];
      }
      if (Arrays.stream(step).map(Math::abs).max().orElse(0) < SMALL_STEP) {
        break;
      }
    }
    return weights;
  }

  private static double[] step(List<Example> examples, double[] weights) {
    int constant = weights.length - 1;
    double[][] curvature = new double[weights.length][weights.length];
    double[] slope = new double[weights.length];
    for (Example example : examples) {
      double[] values = values(example);
      double probability = probability(values, weights);
      double error = (example.isRight() ? 1 : 0) - probability;
      double spread = example.share() * probability * (1 - probability);
      for (int k = 0; k < weights.length; k++) {
        slope[k] += example.share() * error * values[k];
        for (int m = 0; m < weights.length; m++) {
          curvature[k][m] += spread * values[k] * values[m];
        }
      }
    }
    for (int k = 0; k < constant; k++) {
      curvature[k][k] += RIDGE;
      slope[k] -= RIDGE * weights[k];
    }
    curvature[constant][constant] += RIDGE_OF_CONSTANT;
    return solve(curvature, slope);
  }

  /** The signals, and at their end the 1 that the constant weighs. */
  private static double[] values(Example example) {
    return DoubleStream.concat(
            example.signals().stream().mapToDouble(Double::doubleValue), DoubleStream.of(1))
        .toArray();
  }

  private static double probability(double[] values, double[] weights) {
    double score = 0;
    for (int k = 0; k < weights.length; k++) {
      score += values[k] * weights[k];
    }
    return 1 / (1 + Math.exp(-score));
  }

  /** Cholesky's method; the matrix is symmetric and positive definite by the ridge. */
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
      }
    }
    double[] solution = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        solution[i] -= lower[i][k] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        solution[i] -= lower[k][i] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    return solution;
  }
}
