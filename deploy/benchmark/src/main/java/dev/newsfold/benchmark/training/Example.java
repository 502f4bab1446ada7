package dev.newsfold.benchmark.training;

import java.util.List;

/**
 * A story in question for an article.
 *
 * @param signals their values, in the order of the weights
 * @param isRight whether the article belongs to it
 * @param share how much the example counts
 */
record Example(List<Double> signals, boolean isRight, double share) {

  Example {
    signals = List.copyOf(signals);
  }
}
