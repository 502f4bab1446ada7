package dev.newsfold.enrich.tagging.name.crf;

import java.util.Arrays;

/** The best sequence of labels, found word by word. It starts from the first label. */
final class BestPath {

  private final int labels;
  private final byte[] before;
  private double[] scores;
  private double[] next;
  private int length;

  BestPath(int labels, int longest) {
    this.labels = labels;
    this.before = new byte[labels * longest];
    this.scores = new double[labels];
    this.next = new double[labels];
    Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    scores[0] = 0;
  }

  /**
   * Goes on to the next word.
   *
   * @param here the weight of each label
   * @param steps the weights of the steps to each label, one after the other for each label before
   */
  void add(double[] here, double[] steps) {
    for (int label = 0; label < labels; label++) {
      int best = 0;
      double highest = Double.NEGATIVE_INFINITY;
      for (int from = 0; from < labels; from++) {
        double score = scores[from] + steps[from * labels + label];
        // Of two that are alike, the first one.
        if (score > highest) {
          highest = score;
          best = from;
        }
      }
      next[label] = highest + here[label];
      before[length * labels + label] = (byte) best;
    }
    double[] reused = scores;
    scores = next;
    next = reused;
    length++;
  }

  int[] labels() {
    int[] path = new int[length];
    int label = 0;
    for (int other = 1; other < labels; other++) {
      if (scores[other] > scores[label]) {
        label = other;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      path[i] = label;
      label = before[i * labels + label];
    }
    return path;
  }
}
