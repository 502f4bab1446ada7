package dev.newsfold.benchmark.training;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.newsfold.benchmark.labelled.LabelledFileException;
import dev.newsfold.benchmark.score.Score;
import dev.newsfold.enrich.story.SignalWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Weights that were fitted, and how well the files are folded by them. */
@JsonPropertyOrder({"threshold", "weights", "files"})
record Training(@JsonIgnore SignalWeights fitted, List<TrainedFile> files) {

  /**
   * Fits weights to the files and folds all of them by the old weights and the new ones.
   *
   * @param leavesOneOut whether each file is folded by weights of all the others, too
   */
  static Training of(
      List<LabelledStories> files,
      List<LabelledStories> heldOut,
      SignalWeights released,
      boolean leavesOneOut)
      throws LabelledFileException {
    SignalWeights fitted = FitWeights.to(files, released);
    List<TrainedFile> trained = new ArrayList<>();
    for (LabelledStories file : files) {
      Score leftOut = leavesOneOut ? withoutLookingAt(file, files, released) : null;
      trained.add(trained(file, false, released, fitted, leftOut));
    }
    for (LabelledStories file : heldOut) {
      trained.add(trained(file, true, released, fitted, null));
    }
    return new Training(fitted, trained);
  }

  @JsonProperty
  double threshold() {
    return fitted.threshold();
  }

  @JsonProperty
  Map<String, Double> weights() {
    return new TreeMap<>(fitted.bySignal());
  }

  private static Score withoutLookingAt(
      LabelledStories file, List<LabelledStories> files, SignalWeights released)
      throws LabelledFileException {
    List<LabelledStories> others = files.stream().filter(other -> !other.equals(file)).toList();
    return file.bCubed(FitWeights.to(others, released));
  }

  private static TrainedFile trained(
      LabelledStories file,
      boolean isHeldOut,
      SignalWeights released,
      SignalWeights fitted,
      @Nullable Score leftOut) {
    return new TrainedFile(
        file.file(), isHeldOut, file.bCubed(released), file.bCubed(fitted), leftOut);
  }
}
