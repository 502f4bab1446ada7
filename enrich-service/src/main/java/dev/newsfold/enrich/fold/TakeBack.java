package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.CorrectedBy;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.Story.Change.Kind;
import dev.newsfold.enrich.correction.CorrectedArticle;
import dev.newsfold.enrich.correction.CorrectedArticle.Before;
import dev.newsfold.enrich.correction.CorrectedArticle.Side;
import dev.newsfold.enrich.correction.CorrectedArticle.Word;
import dev.newsfold.enrich.correction.CorrectionState;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a correction back.
 *
 * <p>The articles that it moved go where the last correction that still holds has them, and without
 * one where they stood before editors came; a story that it closed is open again under its own id.
 * Articles that came in since go with the report that spoke most for them, so that those who joined
 * for what went back go back with it. What the machine did since stays done, and it is free again
 * to merge what the correction kept apart. A later correction stands: an article that it moved
 * stays there, and a story that a split opened stays open for what was moved into it.
 */
final class TakeBack {

  private final Correction correction;
  private final PlaceByEditor placeByEditor;
  private final ExplainPlacement explain;
  private final FoldMemory memory;
  private final EditorsWord editors;
  private final MoveArticles moving;
  private final Set<String> named = new LinkedHashSet<>();

  /** The articles that went back, each with the story that it went to. */
  private final Map<String, String> returned = new LinkedHashMap<>();

  TakeBack(
      Correction correction,
      Correction undo,
      PlaceByEditor placeByEditor,
      ExplainPlacement explain,
      FoldMemory memory,
      StoryChanges changes) {
    this.correction = correction;
    this.placeByEditor = placeByEditor;
    this.explain = explain;
    this.memory = memory;
    this.editors = new EditorsWord(memory);
    this.moving =
        new MoveArticles(
            // The story of a split is gone for good: it is like one that the machine merged.
            correction.kind() == Correction.Kind.SPLIT ? null : undo.id(),
            kindOf(correction),
            EditorsReason.ofTakingBack(undo, correction),
            memory,
            changes);
    named.addAll(correction.articleIds());
    named.addAll(correction.stayingArticleIds());
    named.addAll(correction.receivingArticleIds());
  }

  void run() {
    memory.remember(new CorrectionState(correction, true));
    named.stream()
        .map(memory::article)
        .filter(Objects::nonNull)
        .forEach(article -> moving.touch(article.storyId()));
    named.forEach(this::forgetWordOn);
    moving.left().forEach(this::letFollow);
    if (correction.kind() == Correction.Kind.SPLIT) {
      empty(Objects.requireNonNull(correction.intoStoryId()));
    }
    moving.finish(explain);
  }

  private void forgetWordOn(String articleId) {
    CorrectedArticle corrected = memory.correctedArticle(articleId);
    if (corrected == null) {
      return;
    }
    CorrectedArticle remaining = corrected.without(correction.id());
    if (remaining.words().isEmpty()) {
      memory.forgetCorrectedArticle(articleId);
    } else {
      memory.remember(remaining);
    }
    FoldedArticle article = memory.article(articleId);
    if (article != null && corrected.before() != null) {
      boolean left = corrected.words().contains(new Word(correction.id(), Side.LEAVING));
      putBack(article, corrected.before(), left, movedBy(remaining));
    }
  }

  private void putBack(FoldedArticle article, Before before, boolean left, @Nullable Word movedBy) {
    String story = article.storyId();
    if (left) {
      story = movedBy == null ? editors.home(before.storyId()) : editors.storyFor(movedBy);
    }
    if (!story.equals(article.storyId())) {
      moving.move(article, story, placement(article, story, before, movedBy));
      returned.put(article.id(), story);
    } else if (isPlacedByIt(article)) {
      moving.replace(article, placement(article, story, before, movedBy));
    }
  }

  private static @Nullable Word movedBy(CorrectedArticle corrected) {
    Word holding = corrected.words().isEmpty() ? null : corrected.holding();
    return holding != null && holding.side() == Side.LEAVING ? holding : null;
  }

  private boolean isPlacedByIt(FoldedArticle article) {
    CorrectedBy by = article.placement().correctedBy();
    return by != null && by.correctionId().equals(correction.id());
  }

  private Placement placement(
      FoldedArticle article, String story, Before before, @Nullable Word movedBy) {
    return movedBy == null
        ? before.placement()
        : placeByEditor.placement(
            article.sketch(),
            story,
            before.storyId(),
            before.placement(),
            editors.evidence(movedBy),
            memory);
  }

  /** Those that came in since go with the report that they joined for. */
  private void letFollow(String storyId) {
    for (FoldedArticle article : cameInSince(storyId)) {
      String other = article.placement().comparedWith();
      String goal = other == null ? null : returned.get(other);
      boolean joined = article.placement().decision() != Decision.OPENED;
      if (joined && goal != null && !goal.equals(storyId)) {
        moving.move(article, goal, article.placement());
        returned.put(article.id(), goal);
      }
    }
  }

  /** The story of a split is no more, unless a later correction put something into it. */
  private void empty(String storyId) {
    StoryState story = memory.story(storyId);
    List<FoldedArticle> others = cameInSince(storyId);
    if (story == null || returned.isEmpty() || others.size() < story.articleIds().size()) {
      return;
    }
    String goal = returned.values().iterator().next();
    others.forEach(article -> moving.move(article, goal, article.placement()));
  }

  /** The articles of a story that neither this correction nor a move brought there. */
  private List<FoldedArticle> cameInSince(String storyId) {
    StoryState story = memory.story(storyId);
    return story == null
        ? List.of()
        : story.articleIds().stream()
            .filter(id -> !named.contains(id) && !isMoved(id))
            .map(memory::article)
            .filter(Objects::nonNull)
            .toList();
  }

  private boolean isMoved(String articleId) {
    CorrectedArticle corrected = memory.correctedArticle(articleId);
    return corrected != null && movedBy(corrected) != null;
  }

  private static Kind kindOf(Correction takenBack) {
    return switch (takenBack.kind()) {
      case MERGE -> Kind.SPLIT;
      case SPLIT -> Kind.MERGED;
      case MOVE, UNDO -> Kind.MOVED;
    };
  }
}
