package dev.newsfold.benchmark.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.newsfold.benchmark.score.Score;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a file is folded by a decision, by B-cubed.
 *
 * @param heldOut whether the decision was fitted without it
 * @param before by the released decision
 * @param after by the fitted one
 * @param unseen by decisions that were fitted to most events of each file, over the others
 * @param leftOut by a decision that was fitted to all files but this one
 */
@JsonPropertyOrder({"file", "heldOut", "before", "after", "unseen", "leftOut"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrainedFile(
    String file,
    boolean heldOut,
    Score before,
    Score after,
    @Nullable Score unseen,
    @Nullable Score leftOut) {

  static final List<String> TITLES =
      List.of(
          "FILE",
          "ROLE",
          "B3 F1 BEFORE",
          "B3 F1 AFTER",
          "PRECISION",
          "RECALL",
          "UNSEEN EVENTS",
          "LEFT OUT");

  List<String> row() {
    return List.of(
        file,
        heldOut ? "held out" : "trained on",
        "%.4f".formatted(before.f1()),
        "%.4f".formatted(after.f1()),
        "%.4f".formatted(after.precision()),
        "%.4f".formatted(after.recall()),
        f1(unseen),
        f1(leftOut));
  }

  private static String f1(@Nullable Score score) {
    return score == null ? "-" : "%.4f".formatted(score.f1());
  }
}
