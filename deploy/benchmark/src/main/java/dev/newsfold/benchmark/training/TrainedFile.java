package dev.newsfold.benchmark.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.newsfold.benchmark.score.Score;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a file is folded by the weights, by B-cubed.
 *
 * @param heldOut whether the weights were fitted without it
 * @param before by the released weights
 * @param after by the fitted ones
 * @param leftOut by weights that were fitted to all files but this one
 */
@JsonPropertyOrder({"file", "heldOut", "before", "after", "leftOut"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrainedFile(
    String file, boolean heldOut, Score before, Score after, @Nullable Score leftOut) {

  static final List<String> TITLES =
      List.of("FILE", "ROLE", "B3 F1 BEFORE", "B3 F1 AFTER", "PRECISION", "RECALL", "LEFT OUT");

  List<String> row() {
    return List.of(
        file,
        heldOut ? "held out" : "trained on",
        "%.4f".formatted(before.f1()),
        "%.4f".formatted(after.f1()),
        "%.4f".formatted(after.precision()),
        "%.4f".formatted(after.recall()),
        leftOut == null ? "-" : "%.4f".formatted(leftOut.f1()));
  }
}
