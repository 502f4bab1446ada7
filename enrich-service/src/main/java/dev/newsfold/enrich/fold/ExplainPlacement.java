package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Placement.RunnerUp;
import dev.newsfold.contracts.Placement.Signal;
import dev.newsfold.enrich.copies.FindCopies;
import dev.newsfold.enrich.copies.Overlap;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.Comparison;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what speaks for an article in a story that it did not come into by itself just now. */
final class ExplainPlacement {

  /** This many reports of a story are looked at for the one that speaks most for an article. */
  private static final int REPORTS = 6;

  private final CompareReports compare;

  ExplainPlacement(CompareReports compare) {
    this.compare = compare;
  }

  /** By the text that the article has of another one. */
  static Placement ofCopy(String originalId, Overlap overlap, double threshold) {
    double resemblance = overlap.resemblance();
    double containment = overlap.containment();
    return new Placement(
        Decision.COPIED,
        originalId,
        Math.max(resemblance, containment),
        threshold,
        List.of(
            new Signal("resemblance", resemblance, resemblance, List.of()),
            new Signal(
                "containment", containment, Math.max(containment - resemblance, 0), List.of())),
        null);
  }

  /** By the closest report of the story. */
  Placement of(Decision decision, Sketch sketch, String storyId, FoldMemory memory) {
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

  /**
   * Explains anew the articles of a story that were told of a report which is not in it any more or
   * says something else now, or of none as long as they were alone. A runner-up that came into the
   * story as well is none any more.
   *
   * @param revised the article that says something else; null if none does
   */
  void anew(StoryState story, @Nullable String revised, FoldMemory memory) {
    Set<String> ids = new HashSet<>(story.articleIds());
    for (String id : story.articleIds()) {
      FoldedArticle article = Objects.requireNonNull(memory.article(id));
      Placement placement = article.placement();
      if (isOutdated(placement, ids, revised)) {
        placement = anew(article, story, memory);
      }
      RunnerUp runnerUp = placement.runnerUp();
      if (runnerUp != null && ids.contains(runnerUp.articleId())) {
        placement = placement.withRunnerUp(null);
      }
      if (!placement.equals(article.placement())) {
        memory.remember(article.placed(placement));
      }
    }
  }

  private static boolean isOutdated(
      Placement placement, Set<String> ids, @Nullable String revised) {
    String other = placement.comparedWith();
    return other == null ? ids.size() > 1 : other.equals(revised) || !ids.contains(other);
  }

  /** What was a copy, and of no other article of the story is one, is there for what it says. */
  private Placement anew(FoldedArticle article, StoryState story, FoldMemory memory) {
    Placement placement = article.placement();
    boolean isCopy = placement.decision() == Decision.COPIED;
    Placement closest =
        (isCopy ? asCopy(article, story, memory) : Optional.<Placement>empty())
            .orElseGet(
                () ->
                    of(
                        isCopy ? Decision.JOINED : placement.decision(),
                        article.sketch(),
                        story.id(),
                        memory))
            .withRunnerUp(placement.runnerUp());
    return placement.correctedBy() == null ? closest : closest.by(placement.correctedBy());
  }

  private Optional<Placement> asCopy(FoldedArticle article, StoryState story, FoldMemory memory) {
    List<Sketch> sameText =
        story.articleIds().stream()
            .filter(id -> !id.equals(article.id()))
            .map(memory::article)
            .filter(
                other -> other != null && Objects.equals(other.copyGroup(), article.copyGroup()))
            .map(FoldedArticle::sketch)
            .toList();
    return FindCopies.of(article.sketch(), sameText).stream()
        .findFirst()
        .map(copy -> ofCopy(copy.articleId(), copy.overlap(), compare.threshold()));
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
