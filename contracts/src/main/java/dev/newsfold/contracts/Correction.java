package dev.newsfold.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An editor's word on a story; it wins over the machine.
 *
 * <p>It names articles beside the stories, as the editor saw them: a replay may give a story
 * another id, and never an article.
 *
 * @param id the same for the same request sent again
 * @param language that of the stories
 * @param storyId the story that it is about
 * @param articleIds the articles that go elsewhere: those split off or moved, all of a merged story
 * @param stayingArticleIds the articles of the story that stay; none for a merge
 * @param intoStoryId where they go: for a split the story that they open; null for an undo
 * @param receivingArticleIds the articles that are there already; none for a split
 * @param undoes the id of the correction that is taken back
 * @param editor who says so
 * @param note why
 */
public record Correction(
    String id,
    Kind kind,
    String language,
    String storyId,
    List<String> articleIds,
    List<String> stayingArticleIds,
    @Nullable String intoStoryId,
    List<String> receivingArticleIds,
    @Nullable String undoes,
    @Nullable String editor,
    @Nullable String note,
    Instant madeAt) {

  /** What the editor does. */
  public enum Kind {
    /** All of the story goes into another one. */
    @JsonProperty("merge")
    MERGE,
    /** Articles leave for a story of their own. */
    @JsonProperty("split")
    SPLIT,
    /** Articles leave for another story. */
    @JsonProperty("move")
    MOVE,
    /** An earlier correction is taken back. */
    @JsonProperty("undo")
    UNDO
  }

  public Correction {
    articleIds = List.copyOf(articleIds);
    stayingArticleIds = List.copyOf(stayingArticleIds);
    receivingArticleIds = List.copyOf(receivingArticleIds);
    boolean undoing = kind == Kind.UNDO;
    if (undoing != articleIds.isEmpty()) {
      throw new IllegalArgumentException("a " + kind + " of " + articleIds.size() + " articles");
    }
    if ((undoing || kind == Kind.MERGE) && !stayingArticleIds.isEmpty()) {
      throw new IllegalArgumentException("a " + kind + " after which articles stay");
    }
    if ((undoing || kind == Kind.SPLIT) && !receivingArticleIds.isEmpty()) {
      throw new IllegalArgumentException("a " + kind + " into a story that has articles");
    }
    if (undoing != (intoStoryId == null) || storyId.equals(intoStoryId)) {
      throw new IllegalArgumentException("a " + kind + " of " + storyId + " into " + intoStoryId);
    }
    if (undoing != (undoes != null)) {
      throw new IllegalArgumentException("a " + kind + " that undoes " + undoes);
    }
  }
}
