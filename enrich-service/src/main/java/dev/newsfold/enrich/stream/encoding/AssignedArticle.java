package dev.newsfold.enrich.stream.encoding;

import dev.newsfold.contracts.Placement;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.FoldedArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fold found out about an article. It changes more often than the sketch and is a fraction
 * of its size, so the two are stored apart.
 *
 * @param seen the content hashes of the revisions, oldest first
 */
public record AssignedArticle(
    int revision,
    List<String> seen,
    String storyId,
    @Nullable String copyGroup,
    Placement placement,
    int annotator) {

  /** Without the sketch. */
  public static AssignedArticle of(FoldedArticle article) {
    return new AssignedArticle(
        article.revision(),
        article.seen(),
        article.storyId(),
        article.copyGroup(),
        article.placement(),
        article.annotator());
  }

  /** With the sketch again. */
  public FoldedArticle with(Sketch sketch) {
    String present = sketch.contentHash();
    List<String> hashes = seen.stream().map(hash -> hash.equals(present) ? present : hash).toList();
    return new FoldedArticle(sketch, revision, hashes, storyId, copyGroup, placement, annotator);
  }
}
