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
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import org.jspecify.annotations.Nullable;

/** Puts articles where editors want them, with what speaks for it and what the machine thought. */
final class PlaceByEditor {

  private final ExplainPlacement explain;

  PlaceByEditor(ExplainPlacement explain) {
    this.explain = explain;
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
    int revision = known == null ? 1 : known.revision() + 1;
    String machineStory =
        machine.storyId() == null ? StoryState.openedBy(sketch.id(), revision) : machine.storyId();
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
    Placement closest = explain.of(Decision.CORRECTED, sketch, storyId, memory);
    RunnerUp present = machine.runnerUp();
    RunnerUp runnerUp =
        machine.comparedWith() == null || machineStoryId.equals(storyId)
            ? present
            : new RunnerUp(machineStoryId, machine.comparedWith(), machine.score(), null);
    return closest.withRunnerUp(runnerUp).by(by);
  }
}
