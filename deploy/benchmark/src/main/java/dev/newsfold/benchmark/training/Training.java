package dev.newsfold.benchmark.training;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.newsfold.benchmark.labelled.LabelledFileException;
import dev.newsfold.benchmark.score.Score;
import dev.newsfold.benchmark.training.FitDecision.Fitted;
import dev.newsfold.enrich.story.StoryDecision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision that was fitted, and how well the files are folded by it. */
@JsonPropertyOrder({"threshold", "trees", "files"})
record Training(@JsonIgnore StoryDecision fitted, List<TrainedFile> files) {

  /**
   * Fits a decision to the files and folds all of them by the old one and the new one.
   *
   * @param leavesOneOut whether each file is folded by a decision of all the others, too
   */
  static Training of(
      List<LabelledStories> files,
      List<LabelledStories> heldOut,
      StoryDecision released,
      boolean leavesOneOut)
      throws LabelledFileException {
    Fitted fitted = FitDecision.to(files);
    List<TrainedFile> measured = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      LabelledStories file = files.get(i);
      Score leftOut = leavesOneOut ? withoutLookingAt(file, files) : null;
      Score unseen = fitted.ofUnseenEvents().isEmpty() ? null : fitted.ofUnseenEvents().get(i);
      measured.add(measured(file, false, released, fitted.decision(), unseen, leftOut));
    }
    for (LabelledStories file : heldOut) {
      measured.add(measured(file, true, released, fitted.decision(), null, null));
    }
    return new Training(fitted.decision(), measured);
  }

  @JsonProperty
  double threshold() {
    return fitted.threshold();
  }

  @JsonProperty
  int trees() {
    return fitted.trees().size();
  }

  private static Score withoutLookingAt(LabelledStories file, List<LabelledStories> files)
      throws LabelledFileException {
    List<LabelledStories> others = files.stream().filter(other -> !other.equals(file)).toList();
    return file.fold(FitDecision.to(others).decision()).bCubed();
  }

  private static TrainedFile measured(
      LabelledStories file,
      boolean isHeldOut,
      StoryDecision released,
      StoryDecision fitted,
      @Nullable Score unseen,
      @Nullable Score leftOut) {
    return new TrainedFile(
        file.file(),
        isHeldOut,
        file.fold(released).bCubed(),
        file.fold(fitted).bCubed(),
        unseen,
        leftOut);
  }
}
