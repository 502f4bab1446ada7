package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.RunnerUp;
import dev.newsfold.contracts.Story.Change.Kind;
import dev.newsfold.enrich.fold.FindStory.Candidate;
import dev.newsfold.enrich.fold.PlaceArticle.Place;
import dev.newsfold.enrich.story.FoldedArticle;
import java.util.Comparator;

/**
 * Keeps the runner-up of an article right when a closer one comes in later, so that it does not
 * depend on which of the two was first.
 */
final class WatchRunnersUp {

  /** Articles further apart than this are not worth naming. */
  private static final double WORTH_NAMING = -4;

  /** A runner-up that is hardly closer than the one before is not worth a version of the story. */
  private static final double MUCH_CLOSER = 1;

  private static final int CLOSEST_STORIES = 3;

  void of(FoldedArticle article, Place place, FoldMemory memory, StoryChanges changes) {
    place.candidates().stream()
        .filter(candidate -> !candidate.storyId().equals(article.storyId()))
        .sorted(Comparator.comparingDouble(WatchRunnersUp::score).reversed())
        .limit(CLOSEST_STORIES)
        .forEach(candidate -> offer(article, candidate, memory, changes));
  }

  private static void offer(
      FoldedArticle article, Candidate candidate, FoldMemory memory, StoryChanges changes) {
    double score = score(candidate);
    FoldedArticle other = memory.article(candidate.closest().article().id());
    if (other == null || score < WORTH_NAMING) {
      return;
    }
    Placement placement = other.placement();
    RunnerUp present = placement.runnerUp();
    if (present != null && score < present.score() + MUCH_CLOSER) {
      return;
    }
    memory.remember(
        other.placed(
            placement.withRunnerUp(
                new RunnerUp(
                    article.storyId(),
                    article.id(),
                    score,
                    candidate.closest().comparison().veto()))));
    changes.touch(
        other.storyId(), Kind.REVISED, article.id() + " came close and is in another story.");
  }

  private static double score(Candidate candidate) {
    return candidate.closest().comparison().score();
  }
}
