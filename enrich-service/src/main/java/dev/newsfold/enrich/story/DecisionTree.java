package dev.newsfold.enrich.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One tree of a {@link StoryDecision}. Its nodes stand from the root on, each branch before what
 * holds below its bound, and that before what holds from the bound on.
 */
public final class DecisionTree {

  /** In place of a measure where a node is a leaf. */
  private static final int LEAF = -1;

  private final int[] measures;
  private final float[] bounds;
  private final float[] expectations;
  private final int[] above;

  private DecisionTree(int[] measures, float[] bounds, float[] expectations) {
    this.measures = measures;
    this.bounds = bounds;
    this.expectations = expectations;
    this.above = new int[measures.length];
    int end = link(0);
    if (end != measures.length) {
      throw new IllegalArgumentException("the tree ends before its last node");
    }
  }

  /** Builds a tree from its root on. */
  public static final class Builder {

    private record Node(int measure, float bound, float expectation) {}

    private final List<Node> nodes = new ArrayList<>();

    /**
     * Both sides follow, the one below the bound first.
     *
     * @param expectation the mean of what the tree says to the pairs that come here
     */
    public Builder branch(Measure measure, float bound, float expectation) {
      nodes.add(new Node(measure.index(), bound, expectation));
      return this;
    }

    /** Adds what a leaf says. */
    public Builder leaf(float value) {
      nodes.add(new Node(LEAF, 0, value));
      return this;
    }

    /** The tree. */
    public DecisionTree build() {
      int size = nodes.size();
      int[] measures = new int[size];
      float[] bounds = new float[size];
      float[] expectations = new float[size];
      for (int i = 0; i < size; i++) {
        measures[i] = nodes.get(i).measure();
        bounds[i] = nodes.get(i).bound();
        expectations[i] = nodes.get(i).expectation();
      }
      return new DecisionTree(measures, bounds, expectations);
    }
  }

  /** Reads a tree as {@link #text} writes it. */
  static DecisionTree read(String line) {
    Builder builder = new Builder();
    for (String node : line.strip().split(" ", -1)) {
      int less = node.indexOf('<');
      int at = node.indexOf('@');
      if (node.startsWith("=")) {
        builder.leaf(Float.parseFloat(node.substring(1)));
      } else if (less > 0 && at > less) {
        builder.branch(
            Measure.of(node.substring(0, less)),
            Float.parseFloat(node.substring(less + 1, at)),
            Float.parseFloat(node.substring(at + 1)));
      } else {
        throw new IllegalArgumentException("no node of a tree: " + node);
      }
    }
    return builder.build();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < measures.length; i++) {
      text.append(i == 0 ? "" : " ");
      text.append(
          measures[i] == LEAF
              ? String.format(Locale.ROOT, "=%s", expectations[i])
              : String.format(
                  Locale.ROOT,
                  "%s<%s@%s",
                  Measure.at(measures[i]).label(),
                  bounds[i],
                  expectations[i]));
    }
    return text.toString();
  }

  /** What the tree says to a pair with these measures. */
  double valueOf(Measures values) {
    int node = 0;
    while (measures[node] != LEAF) {
      node = values.at(measures[node]) < bounds[node] ? node + 1 : above[node];
    }
    return expectations[node];
  }

  double expectation() {
    return expectations[0];
  }

  void addContributions(Measures values, double[] contributions) {
    int node = 0;
    while (measures[node] != LEAF) {
      int next = values.at(measures[node]) < bounds[node] ? node + 1 : above[node];
      contributions[measures[node]] += expectations[next] - expectations[node];
      node = next;
    }
  }

  /** Notes where each branch goes on from its bound; answers where the node's part ends. */
  private int link(int node) {
    if (node >= measures.length) {
      throw new IllegalArgumentException("a branch of the tree has no end");
    }
    if (measures[node] == LEAF) {
      return node + 1;
    }
    above[node] = link(node + 1);
    return link(above[node]);
  }
}
