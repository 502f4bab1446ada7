package dev.newsfold.benchmark.evaluation;

import java.util.List;

/** What came of evaluating one file. */
public interface Evaluated {

  /** The record that is written as JSON. */
  Object score();

  /** The cells of its row in the table. */
  List<String> row();

  /** The worst cases, the worst first, a few lines each; at most so many of a kind. */
  List<String> worst(int limit);
}
