package dev.newsfold.enrich.fold;

import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.Comparison;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import java.util.List;
import java.util.Objects;

/** Merges stories that a report has shown to be one. */
final class MergeStories {

  /** This many reports of each speak for it. */
  private static final int REPORTS = 6;

  private final CompareReports compare;
  private final ExplainPlacement explain;

  MergeStories(CompareReports compare, ExplainPlacement explain) {
    this.compare = compare;
    this.explain = explain;
  }

  void of(String storyId, List<String> others, FoldMemory memory, StoryChanges changes) {
    EditorsWord editors = new EditorsWord(memory);
    String survivor = storyId;
    for (String other : others) {
      StoryState one = memory.story(survivor);
      StoryState two = memory.story(other);
      if (one == null
          || two == null
          || !one.hasRoomFor(two.articleIds().size())
          || !agree(one, two, memory)
          || editors.keepsApart(one, two)) {
        continue;
      }
      boolean keepsOne =
          one.articleIds().size() > two.articleIds().size()
              || (one.articleIds().size() == two.articleIds().size()
                  && one.id().compareTo(two.id()) < 0);
      survivor = keepsOne ? one.id() : two.id();
      changes.merge(keepsOne ? two : one, survivor);
      explain.anew(Objects.requireNonNull(memory.story(survivor)), null, memory);
      editors.sumUp(one.id(), null);
      editors.sumUp(two.id(), null);
    }
  }

  /** Whether the reports of the one, taken each with its closest of the other, are close enough. */
  private boolean agree(StoryState one, StoryState two, FoldMemory memory) {
    List<FoldedArticle> left = reports(one, memory);
    List<FoldedArticle> right = reports(two, memory);
    double mean =
        left.stream()
            .mapToDouble(
                report ->
                    right.stream()
                        .mapToDouble(
                            other -> compare.of(report.sketch(), other.sketch()).admitted())
                        .max()
                        .orElse(Comparison.NEVER))
            .average()
            .orElse(Comparison.NEVER);
    return mean >= compare.threshold();
  }

  private static List<FoldedArticle> reports(StoryState story, FoldMemory memory) {
    return story.articleIds().stream()
        .limit(REPORTS)
        .map(memory::article)
        .filter(Objects::nonNull)
        .toList();
  }
}
