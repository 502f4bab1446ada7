package dev.newsfold.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An editor's word on a story; it wins over the machine.
 *
 * @param language that of the story
 * @param articleIds the articles that are split off or moved; empty for a merge
 * @param intoStoryId where they go, or what the story is merged into; null for a split
 * @param undoes the id of the correction that is taken back
 */
public record Correction(
    String id,
    Kind kind,
    String language,
    String storyId,
    List<String> articleIds,
    @Nullable String intoStoryId,
    @Nullable String undoes,
    @Nullable String editor,
    @Nullable String note,
    Instant madeAt) {

  /** What the editor does. */
  public enum Kind {
    @JsonProperty("merge")
    MERGE,
    @JsonProperty("split")
    SPLIT,
    @JsonProperty("move")
    MOVE,
    @JsonProperty("undo")
    UNDO
  }

  public Correction {
    articleIds = List.copyOf(articleIds);
    boolean movesArticles = kind == Kind.SPLIT || kind == Kind.MOVE;
    if (movesArticles == articleIds.isEmpty()) {
      throw new IllegalArgumentException("a " + kind + " of " + articleIds.size() + " articles");
    }
    boolean needsTarget = kind == Kind.MERGE || kind == Kind.MOVE;
    if (needsTarget != (intoStoryId != null)) {
      throw new IllegalArgumentException("a " + kind + " into " + intoStoryId);
    }
    if ((kind == Kind.UNDO) != (undoes != null)) {
      throw new IllegalArgumentException("a " + kind + " that undoes " + undoes);
    }
  }
}
