package dev.newsfold.enrich.stream.encoding;

import dev.newsfold.contracts.Placement;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fold found out about an article. It changes more often than the sketch and is a fraction
 * of its size, so the two are stored apart; hashes and ids cannot be packed, and are not said
 * twice.
 *
 * @param seen the content hashes of the revisions, oldest first; empty in place of the sketch's
 * @param storyId empty in place of that which the article gives a story that it opens
 */
public record AssignedArticle(
    int revision,
    List<String> seen,
    String storyId,
    @Nullable String copyGroup,
    Placement placement,
    int annotator) {

  private static final String FROM_SKETCH = "";

  /** Without the sketch. */
  public static AssignedArticle of(FoldedArticle article) {
    Sketch sketch = article.sketch();
    return new AssignedArticle(
        article.revision(),
        exchanged(article.seen(), sketch.contentHash(), FROM_SKETCH),
        article.storyId().equals(ownStory(sketch)) ? FROM_SKETCH : article.storyId(),
        article.copyGroup(),
        article.placement(),
        article.annotator());
  }

  /** With the sketch again. */
  public FoldedArticle with(Sketch sketch) {
    return new FoldedArticle(
        sketch,
        revision,
        exchanged(seen, FROM_SKETCH, sketch.contentHash()),
        storyId.equals(FROM_SKETCH) ? ownStory(sketch) : storyId,
        copyGroup,
        placement,
        annotator);
  }

  private static List<String> exchanged(List<String> hashes, String from, String to) {
    return hashes.stream().map(hash -> hash.equals(from) ? to : hash).toList();
  }

  private static String ownStory(Sketch sketch) {
    return StoryState.openedBy(sketch.id(), 1);
  }
}
