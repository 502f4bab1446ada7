package dev.newsfold.enrich.story;

import dev.newsfold.contracts.Placement;
import dev.newsfold.enrich.sketch.Sketch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as the fold remembers it.
 *
 * @param revision that of the sketch
 * @param seen the content hashes of its revisions, oldest first: the same content again changes
 *     nothing
 * @param copyGroup the article that the copies of one text share as their group's name; null for an
 *     article that has no copies
 * @param annotator the version of what annotated that revision
 */
public record FoldedArticle(
    Sketch sketch,
    int revision,
    List<String> seen,
    String storyId,
    @Nullable String copyGroup,
    Placement placement,
    int annotator) {

  public String id() {
    return sketch.id();
  }

  public FoldedArticle in(String otherStoryId) {
    return new FoldedArticle(sketch, revision, seen, otherStoryId, copyGroup, placement, annotator);
  }

  public FoldedArticle placed(Placement newPlacement) {
    return new FoldedArticle(sketch, revision, seen, storyId, copyGroup, newPlacement, annotator);
  }

  public FoldedArticle copyOfGroup(String group) {
    return new FoldedArticle(sketch, revision, seen, storyId, group, placement, annotator);
  }

  /** Its next revision: the same content, as a newer version annotates it. */
  public FoldedArticle annotatedAgain(Sketch newSketch, int newAnnotator) {
    return new FoldedArticle(
        newSketch, revision + 1, seen, storyId, copyGroup, placement, newAnnotator);
  }
}
