package dev.newsfold.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an article is in its story; what is measured is rounded to the third decimal.
 *
 * @param comparedWith the article of the same story that speaks most for it; null while it is alone
 * @param score what the signals add up to, in log odds; of a copy the share of the text; of the
 *     closest article elsewhere where it opened a story
 * @param threshold the score from which two articles report the same event
 * @param runnerUp the story that came next, null where no other came into question
 * @param correctedBy the correction that put it there; null where no editor did
 */
public record Placement(
    Decision decision,
    @Nullable String comparedWith,
    double score,
    double threshold,
    List<Signal> signals,
    @Nullable RunnerUp runnerUp,
    @Nullable CorrectedBy correctedBy) {

  /** How the article came into the story. */
  public enum Decision {
    /** No story reported the same event. */
    @JsonProperty("opened")
    OPENED,
    /** The same event in other words. */
    @JsonProperty("joined")
    JOINED,
    /** The text of another article, whole or nearly. */
    @JsonProperty("copied")
    COPIED,
    /** An editor's correction. */
    @JsonProperty("corrected")
    CORRECTED
  }

  /**
   * One reason for or against.
   *
   * @param value the signal: mostly 0 to 1; days for dates, counts for figures and rare words
   * @param contribution what it adds to the score
   * @param shared the words, names or dates that it saw in both
   */
  public record Signal(String name, double value, double contribution, List<String> shared) {

    public Signal {
      value = rounded(value);
      contribution = rounded(contribution);
      shared = List.copyOf(shared);
    }
  }

  /**
   * The next best story.
   *
   * @param articleId its article that came closest
   * @param veto what spoke against it whatever the score, null if only the score did
   */
  public record RunnerUp(String storyId, String articleId, double score, @Nullable String veto) {

    public RunnerUp {
      score = rounded(score);
    }
  }

  /** The editor's correction that an article is where it is by. */
  public record CorrectedBy(String correctionId, @Nullable String editor, @Nullable String note) {}

  public Placement {
    score = rounded(score);
    signals = List.copyOf(signals);
  }

  /** A placement that no editor had a say in. */
  public Placement(
      Decision decision,
      @Nullable String comparedWith,
      double score,
      double threshold,
      List<Signal> signals,
      @Nullable RunnerUp runnerUp) {
    this(decision, comparedWith, score, threshold, signals, runnerUp, null);
  }

  /** What follows the third decimal says nothing, and would be a fifth of a story's record. */
  private static double rounded(double figure) {
    return Math.round(figure * 1000) / 1000.0;
  }

  public Placement withRunnerUp(@Nullable RunnerUp other) {
    return new Placement(decision, comparedWith, score, threshold, signals, other, correctedBy);
  }

  public Placement by(CorrectedBy correction) {
    return new Placement(decision, comparedWith, score, threshold, signals, runnerUp, correction);
  }
}
