package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Story.Change.Kind;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Moves articles from story to story for one correction, and leaves the stories in order. */
final class MoveArticles {

  private final @Nullable String closedBy;
  private final Kind kind;
  private final String reason;
  private final FoldMemory memory;
  private final StoryChanges changes;
  private final Map<String, String> wentTo = new LinkedHashMap<>();

  /**
   * @param closedBy the correction that stories it empties are said to be closed by; null where
   *     they are never to be opened again
   */
  MoveArticles(
      @Nullable String closedBy,
      Kind kind,
      String reason,
      FoldMemory memory,
      StoryChanges changes) {
    this.closedBy = closedBy;
    this.kind = kind;
    this.reason = reason;
    this.memory = memory;
    this.changes = changes;
  }

  void move(FoldedArticle article, String storyId, Placement placement) {
    changes.remove(article, kind, reason);
    FoldedArticle moved = article.in(storyId).placed(placement);
    memory.remember(moved);
    changes.add(moved, kind, reason);
    wentTo.put(article.storyId(), storyId);
  }

  void replace(FoldedArticle article, Placement placement) {
    memory.remember(article.placed(placement));
    touch(article.storyId());
  }

  /** For a story that the correction is about, whether an article of it moves or not. */
  void touch(String storyId) {
    changes.touch(storyId, kind, reason);
  }

  /** The stories that articles left. */
  Set<String> left() {
    return new LinkedHashSet<>(wentTo.keySet());
  }

  /** Lets a story that never came to be lead where its articles are. */
  void redirect(String storyId, String into) {
    changes.close(storyId, into);
    touch(storyId);
    wentTo.put(storyId, into);
  }

  /** Closes what is empty, explains anew who was left behind, sums up what holds for each story. */
  void finish(ExplainPlacement explain) {
    EditorsWord editors = new EditorsWord(memory);
    wentTo.forEach(
        (from, into) -> {
          if (story(from).articleIds().isEmpty()) {
            changes.close(from, into);
            editors.sumUp(from, closedBy);
          }
        });
    for (String id : changes.storyIds()) {
      explain.anew(story(id), null, memory);
      editors.sumUp(id);
    }
  }

  private StoryState story(String id) {
    return Objects.requireNonNull(memory.story(id));
  }
}
