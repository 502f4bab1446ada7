package dev.newsfold.benchmark.training;

import dev.newsfold.enrich.story.Measure;

/** The residuals of some examples, added up by measure and bin. */
final class Histogram {

  private static final int SIZE = Measure.values().length * Bins.MOST;

  private final double[] slopes = new double[SIZE];
  private final double[] curvatures = new double[SIZE];
  private final int[] examples = new int[SIZE];

  record Sum(double slope, double curvature, int examples) {}

  void add(int measure, int bin, double slope, double curvature) {
    int index = measure * Bins.MOST + bin;
    slopes[index] += slope;
    curvatures[index] += curvature;
    examples[index]++;
  }

  /** This one less another that counts some of its examples. */
  Histogram without(Histogram part) {
    Histogram rest = new Histogram();
    for (int i = 0; i < SIZE; i++) {
      rest.slopes[i] = slopes[i] - part.slopes[i];
      rest.curvatures[i] = curvatures[i] - part.curvatures[i];
      rest.examples[i] = examples[i] - part.examples[i];
    }
    return rest;
  }

  double slope(int measure, int bin) {
    return slopes[measure * Bins.MOST + bin];
  }

  double curvature(int measure, int bin) {
    return curvatures[measure * Bins.MOST + bin];
  }

  int examples(int measure, int bin) {
    return examples[measure * Bins.MOST + bin];
  }

  Sum sum(int measure, int firstBin, int endBin) {
    double slope = 0;
    double curvature = 0;
    int count = 0;
    for (int bin = firstBin; bin < endBin; bin++) {
      slope += slope(measure, bin);
      curvature += curvature(measure, bin);
      count += examples(measure, bin);
    }
    return new Sum(slope, curvature, count);
  }
}
