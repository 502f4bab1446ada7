package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Placement.RunnerUp;
import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.enrich.copies.FindCopies;
import dev.newsfold.enrich.copies.FindCopies.Copy;
import dev.newsfold.enrich.fold.FindStory.Candidate;
import dev.newsfold.enrich.fold.FindStory.Match;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.FoldedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which story an article belongs to. */
final class PlaceArticle {

  private final FindStory findStory;
  private final CompareReports compare;
  private final double threshold;

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
   */
  record Place(
      @Nullable String storyId,
      Placement placement,
      List<FoldedArticle> sameText,
      List<Candidate> candidates) {

    /** The other stories that would have taken the article as well. */
    List<String> alsoAbove() {
      return candidates.stream()
          .filter(candidate -> candidate.score() >= placement.threshold())
          .map(Candidate::storyId)
          .filter(id -> !id.equals(storyId))
          .toList();
    }
  }

  Place of(Sketch sketch, ArticleIndex index) {
    List<Candidate> candidates = findStory.of(sketch, index);
    List<FoldedArticle> sameTextCandidates = index.sameTextCandidates(sketch);
    List<Copy> copies =
        FindCopies.of(sketch, sameTextCandidates.stream().map(FoldedArticle::sketch).toList());
    if (!copies.isEmpty()) {
      return copied(copies, sameTextCandidates, candidates);
    }
    if (candidates.isEmpty() || candidates.get(0).score() < threshold) {
      return opened(candidates);
    }
    return joined(sketch, candidates);
  }

  private Place copied(
      List<Copy> copies, List<FoldedArticle> sameTextCandidates, List<Candidate> candidates) {
    List<FoldedArticle> sameText =
        copies.stream()
            .map(
                copy ->
                    sameTextCandidates.stream()
                        .filter(article -> article.id().equals(copy.articleId()))
                        .findFirst()
                        .orElseThrow())
            .toList();
    FoldedArticle closest = sameText.get(0);
    double resemblance = copies.get(0).overlap().resemblance();
    double containment = copies.get(0).overlap().containment();
    Placement placement =
        new Placement(
            Decision.COPIED,
            closest.id(),
            Math.max(resemblance, containment),
            threshold,
            List.of(
                new Signal("resemblance", resemblance, resemblance, List.of()),
                new Signal(
                    "containment", containment, Math.max(containment - resemblance, 0), List.of())),
            runnerUp(candidates, closest.storyId()));
    return new Place(closest.storyId(), placement, sameText, candidates);
  }

  private Place opened(List<Candidate> candidates) {
    Placement placement =
        new Placement(Decision.OPENED, null, 0, threshold, List.of(), runnerUp(candidates, null));
    return new Place(null, placement, List.of(), candidates);
  }

  private Place joined(Sketch sketch, List<Candidate> candidates) {
    Candidate best = candidates.get(0);
    Placement placement = placement(sketch, best, runnerUp(candidates, best.storyId()));
    return new Place(best.storyId(), placement, List.of(), candidates);
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
