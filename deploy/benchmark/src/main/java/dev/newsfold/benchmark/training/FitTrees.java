package dev.newsfold.benchmark.training;

import dev.newsfold.enrich.story.DecisionTree;
import dev.newsfold.enrich.story.StoryDecision;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits the trees of a decision to examples, each to what those before it left open. There is no
 * chance in it: the same examples in the same order give the same trees.
 *
 * <p>Sources: Friedman 2001, Greedy function approximation: a gradient boosting machine; Chen and
 * Guestrin 2016 for the second-order gain with its penalty.
 */
final class FitTrees {

  private static final int TREES = 150;

  private FitTrees() {}

  /** A decision with a threshold of even odds. */
  static StoryDecision to(List<Example> examples) {
    Bins bins = new Bins(examples);
    Residuals residuals = new Residuals(examples);
    List<DecisionTree> trees = new ArrayList<>(TREES);
    for (int i = 0; i < TREES; i++) {
      trees.add(new GrowTree(bins, residuals).grow());
    }
    return new StoryDecision(0, residuals.prior(), trees);
  }
}
