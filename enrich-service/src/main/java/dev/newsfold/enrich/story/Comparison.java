package dev.newsfold.enrich.story;

import dev.newsfold.contracts.Placement.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against two articles reporting the same event.
 *
 * @param score the sum of the signals' contributions
 * @param veto what rules it out whatever the score; null if nothing does
 */
public record Comparison(double score, List<Signal> signals, @Nullable String veto) {

  /** The score as far as it may count. */
  public double admitted() {
    return veto == null ? score : Math.min(score, 0);
  }
}
