package dev.newsfold.benchmark.training;

import dev.newsfold.enrich.story.Measure;
import java.util.Arrays;
import java.util.List;

/**
 * The values of all examples, each measure cut into some dozens of ranges with about equally many
 * examples: as many bounds as a branch of a tree has to choose from.
 */
final class Bins {

  static final int MOST = 64;

  private final float[][] bounds;
  private final byte[][] bins;

  Bins(List<Example> examples) {
    int measures = Measure.values().length;
    bounds = new float[measures][];
    bins = new byte[measures][examples.size()];
    for (int measure = 0; measure < measures; measure++) {
      double[] values = new double[examples.size()];
      for (int row = 0; row < values.length; row++) {
        values[row] = examples.get(row).measures().at(measure);
      }
      bounds[measure] = bounds(values);
      for (int row = 0; row < values.length; row++) {
        bins[measure][row] = (byte) binOf(bounds[measure], values[row]);
      }
    }
  }

  /** The range that the example's value lies in, counted from 0. */
  int at(int measure, int row) {
    return bins[measure][row];
  }

  byte[] of(int measure) {
    return bins[measure];
  }

  int count(int measure) {
    return bounds[measure].length + 1;
  }

  /** The value from which on the range after this one begins. */
  float boundAfter(int measure, int bin) {
    return bounds[measure][bin];
  }

  private static float[] bounds(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    float[] found = new float[MOST - 1];
    int count = 0;
    for (int i = 1; i < MOST; i++) {
      double[] from = distinct.length <= MOST ? distinct : sorted;
      int position = distinct.length <= MOST ? i : (int) ((long) i * sorted.length / MOST);
      if (position >= from.length) {
        break;
      }
      float bound = between(from, position);
      if (count == 0 || bound > found[count - 1]) {
        found[count++] = bound;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Half way from the next smaller value, so that rounding does not matter. */
  private static float between(double[] sorted, int position) {
    int before = position - 1;
    while (before > 0 && sorted[before] == sorted[position]) {
      before--;
    }
    return (float) ((sorted[before] + sorted[position]) / 2);
  }

  private static int binOf(float[] bounds, double value) {
    int bin = 0;
    while (bin < bounds.length && value >= bounds[bin]) {
      bin++;
    }
    return bin;
  }
}
