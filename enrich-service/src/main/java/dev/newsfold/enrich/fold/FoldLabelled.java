package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.enrich.annotation.Annotate;
import dev.newsfold.enrich.copies.FindCopies;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.Comparison;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.Measures;
import dev.newsfold.enrich.story.StoryDecision;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts articles into the stories that somebody said they belong to, and tells what the fold would
 * have compared them with: what a decision is fitted to.
 */
public final class FoldLabelled {

  private static final Placement LABELLED =
      new Placement(Decision.CORRECTED, null, 0, 0, List.of(), null);

  private final CompareReports compare = new CompareReports(new StoryDecision(0, 0, List.of()));
  private final FoldMemory memory;

  public FoldLabelled(FoldMemory memory) {
    this.memory = memory;
  }

  /**
   * A report that an article is compared with.
   *
   * @param storyId the story that it belongs to
   */
  public record ReportInQuestion(String storyId, Measures measures) {}

  /**
   * The reports of which the decision has to tell whether they are of the same event: none where
   * the text is that of another article, and none that a veto rules out.
   */
  public List<ReportInQuestion> fold(Sketch sketch, String storyId) {
    ArticleIndex index = new ArticleIndex(memory);
    boolean isCopy =
        !FindCopies.of(
                sketch,
                index.sameTextCandidates(sketch).stream().map(FoldedArticle::sketch).toList())
            .isEmpty();
    List<ReportInQuestion> reports =
        isCopy
            ? List.of()
            : index.sameEventCandidates(sketch).stream()
                .flatMap(article -> inQuestion(sketch, article))
                .toList();
    memory.remember(
        new FoldedArticle(
            sketch, 1, List.of(sketch.contentHash()), storyId, null, LABELLED, Annotate.VERSION));
    index.add(sketch);
    return reports;
  }

  private Stream<ReportInQuestion> inQuestion(Sketch sketch, FoldedArticle article) {
    Comparison comparison = compare.of(sketch, article.sketch());
    return comparison.veto() == null
        ? Stream.of(new ReportInQuestion(article.storyId(), comparison.measures()))
        : Stream.of();
  }
}
