package dev.newsfold.benchmark.training;

import dev.newsfold.enrich.story.DecisionTree;
import dev.newsfold.enrich.story.Measure;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Grows one tree, always at the leaf where a branch gains most. */
final class GrowTree {

  private static final int LEAVES = 12;

  /** Each tree takes a small step, so that later ones can put right what it got wrong. */
  private static final double STEP = .1;

  /** As if so much more had been seen that says neither the one nor the other. */
  private static final double PENALTY = 5;

  /** A leaf of fewer examples would be about them and not about news. */
  private static final int FEWEST_EXAMPLES = 60;

  /** Of a few examples, the hundredth part is all that can be asked for. */
  private static final int PART_OF_FEW = 100;

  private final Bins bins;
  private final Residuals residuals;
  private final int[] rows;
  private final int fewest;

  GrowTree(Bins bins, Residuals residuals) {
    this.bins = bins;
    this.residuals = residuals;
    fewest = Math.max(1, Math.min(FEWEST_EXAMPLES, residuals.size() / PART_OF_FEW));
    rows = new int[residuals.size()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = row;
    }
  }

  /** A branch that a leaf could become: values of the measure up to the bin go below. */
  private record Split(int measure, int bin, double gain) {}

  /** Some of the rows, from the first up to the end. */
  private final class Node {

    final int first;
    final int end;
    final Histogram histogram;
    final @Nullable Split split;
    @Nullable Node below;
    @Nullable Node above;
    double value;
    double share;

    Node(int first, int end, Histogram histogram) {
      this.first = first;
      this.end = end;
      this.histogram = histogram;
      this.split = best(histogram);
    }

    double gain() {
      return split == null ? 0 : split.gain();
    }
  }

  /** The tree, whose say is added to the residuals. */
  DecisionTree grow() {
    Node root = new Node(0, rows.length, histogram(0, rows.length));
    PriorityQueue<Node> leaves =
        new PriorityQueue<>(
            Comparator.comparingDouble(Node::gain).reversed().thenComparingInt(leaf -> leaf.first));
    leaves.add(root);
    while (leaves.size() < LEAVES && leaves.peek() != null && leaves.peek().gain() > 0) {
      Node leaf = leaves.remove();
      divide(leaf);
      leaves.add(leaf.below);
      leaves.add(leaf.above);
    }
    double[] values = new double[rows.length];
    settle(root, values);
    DecisionTree.Builder builder = new DecisionTree.Builder();
    write(root, builder);
    residuals.add(values);
    return builder.build();
  }

  private void divide(Node node) {
    Split split = Objects.requireNonNull(node.split);
    byte[] ofMeasure = bins.of(split.measure());
    int[] above = new int[node.end - node.first];
    int belowEnd = node.first;
    int aboveCount = 0;
    for (int i = node.first; i < node.end; i++) {
      int row = rows[i];
      if (ofMeasure[row] <= split.bin()) {
        rows[belowEnd++] = row;
      } else {
        above[aboveCount++] = row;
      }
    }
    System.arraycopy(above, 0, rows, belowEnd, aboveCount);
    boolean belowIsSmaller = belowEnd - node.first <= aboveCount;
    Histogram counted =
        belowIsSmaller ? histogram(node.first, belowEnd) : histogram(belowEnd, node.end);
    Histogram rest = node.histogram.without(counted);
    node.below = new Node(node.first, belowEnd, belowIsSmaller ? counted : rest);
    node.above = new Node(belowEnd, node.end, belowIsSmaller ? rest : counted);
  }

  private Histogram histogram(int first, int end) {
    Histogram histogram = new Histogram();
    for (int measure = 0; measure < Measure.values().length; measure++) {
      byte[] ofMeasure = bins.of(measure);
      for (int i = first; i < end; i++) {
        int row = rows[i];
        histogram.add(measure, ofMeasure[row], residuals.slope(row), residuals.curvature(row));
      }
    }
    return histogram;
  }

  private @Nullable Split best(Histogram histogram) {
    Split best = null;
    for (int measure = 0; measure < Measure.values().length; measure++) {
      Histogram.Sum all = histogram.sum(measure, 0, Bins.MOST);
      double slope = 0;
      double curvature = 0;
      int examples = 0;
      for (int bin = 0; bin < Bins.MOST - 1; bin++) {
        slope += histogram.slope(measure, bin);
        curvature += histogram.curvature(measure, bin);
        examples += histogram.examples(measure, bin);
        int others = all.examples() - examples;
        if (examples < fewest || others < fewest) {
          continue;
        }
        double gain =
            gain(slope, curvature)
                + gain(all.slope() - slope, all.curvature() - curvature)
                - gain(all.slope(), all.curvature());
        if (gain > 1e-9 && (best == null || gain > best.gain())) {
          best = new Split(measure, bin, gain);
        }
      }
    }
    return best;
  }

  private static double gain(double slope, double curvature) {
    return slope * slope / (curvature + PENALTY);
  }

  /** What the leaves say, and what the branches expect of them. */
  private void settle(Node node, double[] values) {
    if (node.below != null && node.above != null) {
      settle(node.below, values);
      settle(node.above, values);
      node.share = node.below.share + node.above.share;
      node.value =
          (node.below.share * node.below.value + node.above.share * node.above.value) / node.share;
      return;
    }
    Histogram.Sum all = node.histogram.sum(0, 0, Bins.MOST);
    node.value = rounded(-STEP * all.slope() / (all.curvature() + PENALTY));
    for (int i = node.first; i < node.end; i++) {
      values[rows[i]] = node.value;
      node.share += residuals.share(rows[i]);
    }
  }

  private void write(Node node, DecisionTree.Builder builder) {
    Split split = node.split;
    if (node.below == null || node.above == null || split == null) {
      builder.leaf((float) node.value);
      return;
    }
    builder.branch(
        Measure.at(split.measure()),
        bins.boundAfter(split.measure(), split.bin()),
        (float) rounded(node.value));
    write(node.below, builder);
    write(node.above, builder);
  }

  /** More digits would only make the file longer. */
  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
