package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.CorrectedBy;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Placement.RunnerUp;
import dev.newsfold.enrich.correction.CorrectedArticle;
import dev.newsfold.enrich.correction.CorrectedArticle.Before;
import dev.newsfold.enrich.correction.CorrectedArticle.Side;
import dev.newsfold.enrich.correction.CorrectedArticle.Word;
import dev.newsfold.enrich.fold.PlaceArticle.Place;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.Comparison;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts articles where editors want them, with what speaks for it and what the machine thought. */
final class PlaceByEditor {

  /** This many reports of a story are looked at for the one that speaks most for an article. */
  private static final int REPORTS = 6;

  private final CompareReports compare;

  PlaceByEditor(CompareReports compare) {
    this.compare = compare;
  }

  /**
   * The machine's place for an article that comes in or is revised, unless an editor has said
   * otherwise of it and the story that it should go to has room.
   */
  Place overrule(Place machine, Sketch sketch, @Nullable FoldedArticle known, FoldMemory memory) {
    CorrectedArticle corrected = memory.correctedArticle(sketch.id());
    if (corrected == null) {
      return machine;
    }
    String ownStory = "s-" + sketch.id() + (known == null ? "" : "-" + (known.revision() + 1));
    String machineStory = machine.storyId() == null ? ownStory : machine.storyId();
    EditorsWord editors = new EditorsWord(memory);
    if (corrected.before() == null) {
      Before before = new Before(editors.stoodIn(corrected), machine.placement());
      memory.remember(corrected.standing(before));
    }
    Word word = corrected.holding();
    String story = known == null ? editors.storyFor(corrected) : known.storyId();
    boolean machineAgrees = word.side() != Side.LEAVING && story.equals(machineStory);
    if (machineAgrees || PlaceArticle.isFull(story, sketch, memory)) {
      return machine;
    }
    Placement placement =
        placement(sketch, story, machineStory, machine.placement(), editors.evidence(word), memory);
    return new Place(story, placement, machine.sameText(), machine.candidates(), null);
  }

  /**
   * The evidence for an article in a story: the editor's word, and what the machine makes of it.
   */
  Placement placement(
      Sketch sketch,
      String storyId,
      String machineStoryId,
      Placement machine,
      CorrectedBy by,
      FoldMemory memory) {
    Placement closest = closest(Decision.CORRECTED, sketch, storyId, memory);
    RunnerUp present = machine.runnerUp();
    RunnerUp runnerUp =
        machine.comparedWith() == null || machineStoryId.equals(storyId)
            ? present
            : new RunnerUp(machineStoryId, machine.comparedWith(), machine.score(), null);
    return closest.withRunnerUp(runnerUp).by(by);
  }

  /** The same for an article that is left behind by the one it was compared with. */
  Placement leftBehind(FoldedArticle article, FoldMemory memory) {
    Placement placement = article.placement();
    Placement closest =
        closest(placement.decision(), article.sketch(), article.storyId(), memory)
            .withRunnerUp(placement.runnerUp());
    return placement.correctedBy() == null ? closest : closest.by(placement.correctedBy());
  }

  private Placement closest(Decision decision, Sketch sketch, String storyId, FoldMemory memory) {
    FoldedArticle closest = null;
    Comparison best = null;
    for (FoldedArticle report : reports(storyId, sketch.id(), memory)) {
      Comparison comparison = compare.of(sketch, report.sketch());
      if (best == null || comparison.score() > best.score()) {
        best = comparison;
        closest = report;
      }
    }
    if (closest == null || best == null) {
      Decision alone = decision == Decision.CORRECTED ? decision : Decision.OPENED;
      return new Placement(alone, null, 0, compare.threshold(), List.of(), null);
    }
    return new Placement(
        decision,
        closest.id(),
        best.score(),
        compare.threshold(),
        compare.explain(sketch, closest.sketch(), best),
        null);
  }

  private static List<FoldedArticle> reports(String storyId, String self, FoldMemory memory) {
    StoryState story = memory.story(storyId);
    return story == null
        ? List.of()
        : story.articleIds().stream()
            .filter(id -> !id.equals(self))
            .limit(REPORTS)
            .map(memory::article)
            .filter(Objects::nonNull)
            .toList();
  }
}
