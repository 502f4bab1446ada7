package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Placement.RunnerUp;
import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.enrich.copies.FindCopies;
import dev.newsfold.enrich.copies.Overlap;
import dev.newsfold.enrich.fold.FindStory.Candidate;
import dev.newsfold.enrich.fold.FindStory.Match;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which story an article belongs to. */
final class PlaceArticle {

  private final FindStory findStory;
  private final CompareReports compare;
  private final double threshold;

  /** An article that shares the text of the one that is looked at. */
  private record SameText(FoldedArticle article, Overlap overlap) {}

  PlaceArticle(CompareReports compare) {
    this.compare = compare;
    this.findStory = new FindStory(compare);
    this.threshold = compare.threshold();
  }

  /**
   * Where an article goes.
   *
   * @param storyId null if it opens a story of its own
   * @param sameText the articles that share its text, the closest first
   * @param candidates every story in question, the closest first
   * @param fullStoryId the story that it would have gone to, had that one room; null else
   */
  record Place(
      @Nullable String storyId,
      Placement placement,
      List<FoldedArticle> sameText,
      List<Candidate> candidates,
      @Nullable String fullStoryId) {

    /** The other stories that would have taken the article as well. */
    List<String> alsoAbove() {
      return candidates.stream()
          .filter(candidate -> candidate.score() >= placement.threshold())
          .map(Candidate::storyId)
          .filter(id -> !id.equals(storyId))
          .toList();
    }
  }

  /** The closest story that has room: it is as if those that are full were not there. */
  Place of(Sketch sketch, ArticleIndex index, FoldMemory memory) {
    List<Candidate> candidates = findStory.of(sketch, index);
    List<SameText> sameText = sameText(sketch, index.sameTextCandidates(sketch));
    List<SameText> withRoom =
        sameText.stream()
            .dropWhile(same -> isFull(same.article().storyId(), sketch, memory))
            .toList();
    if (!withRoom.isEmpty()) {
      return copied(withRoom, candidates);
    }
    List<Candidate> close =
        candidates.stream().takeWhile(candidate -> candidate.score() >= threshold).toList();
    Optional<Candidate> best =
        close.stream().filter(story -> !isFull(story.storyId(), sketch, memory)).findFirst();
    if (best.isPresent()) {
      return joined(sketch, best.get(), candidates);
    }
    return opened(
        candidates,
        Stream.concat(
                sameText.stream().map(same -> same.article().storyId()),
                close.stream().map(Candidate::storyId))
            .findFirst()
            .orElse(null));
  }

  /** A revised article may stay in the story that it helped to fill. */
  static boolean isFull(String storyId, Sketch sketch, FoldMemory memory) {
    StoryState story = memory.story(storyId);
    return story != null && !story.hasRoomFor(1) && !story.articleIds().contains(sketch.id());
  }

  private static List<SameText> sameText(Sketch sketch, List<FoldedArticle> candidates) {
    return FindCopies.of(sketch, candidates.stream().map(FoldedArticle::sketch).toList()).stream()
        .map(
            copy ->
                new SameText(
                    candidates.stream()
                        .filter(article -> article.id().equals(copy.articleId()))
                        .findFirst()
                        .orElseThrow(),
                    copy.overlap()))
        .toList();
  }

  private Place copied(List<SameText> sameText, List<Candidate> candidates) {
    FoldedArticle closest = sameText.get(0).article();
    Placement placement =
        ExplainPlacement.ofCopy(closest.id(), sameText.get(0).overlap(), threshold)
            .withRunnerUp(runnerUp(candidates, closest.storyId()));
    return new Place(
        closest.storyId(),
        placement,
        sameText.stream().map(SameText::article).toList(),
        candidates,
        null);
  }

  private Place opened(List<Candidate> candidates, @Nullable String fullStoryId) {
    Placement placement =
        new Placement(Decision.OPENED, null, 0, threshold, List.of(), runnerUp(candidates, null));
    return new Place(null, placement, List.of(), candidates, fullStoryId);
  }

  private Place joined(Sketch sketch, Candidate best, List<Candidate> candidates) {
    Placement placement = placement(sketch, best, runnerUp(candidates, best.storyId()));
    return new Place(best.storyId(), placement, List.of(), candidates, null);
  }

  /** The reasons for a story: the signals of its closest report, and what the others change. */
  private Placement placement(Sketch sketch, Candidate candidate, @Nullable RunnerUp runnerUp) {
    Match closest = candidate.closest();
    List<Signal> signals =
        new ArrayList<>(compare.explain(sketch, closest.article().sketch(), closest.comparison()));
    signals.add(
        new Signal(
            "other-reports",
            candidate.score(),
            candidate.score() - closest.comparison().score(),
            List.of()));
    return new Placement(
        Decision.JOINED, closest.article().id(), candidate.score(), threshold, signals, runnerUp);
  }

  private static @Nullable RunnerUp runnerUp(
      List<Candidate> candidates, @Nullable String chosenStoryId) {
    return candidates.stream()
        .filter(candidate -> !candidate.storyId().equals(chosenStoryId))
        .max(Comparator.comparingDouble(candidate -> candidate.closest().comparison().score()))
        .map(
            candidate ->
                new RunnerUp(
                    candidate.storyId(),
                    candidate.closest().article().id(),
                    candidate.closest().comparison().score(),
                    candidate.closest().comparison().veto()))
        .orElse(null);
  }
}
