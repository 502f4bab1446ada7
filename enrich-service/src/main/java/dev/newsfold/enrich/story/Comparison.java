package dev.newsfold.enrich.story;

import org.jspecify.annotations.Nullable;

/**
 * How likely two articles report the same event.
 *
 * @param score in log odds
 * @param veto what rules it out whatever the score; null if nothing does
 */
public record Comparison(Measures measures, double score, @Nullable String veto) {

  /** As good as ruled out. */
  public static final double NEVER = -8;

  /** The score as far as it may count. */
  public double admitted() {
    return veto == null ? score : Math.min(score, NEVER);
  }
}
