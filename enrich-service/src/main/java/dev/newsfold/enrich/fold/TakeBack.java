package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.CorrectedBy;
import dev.newsfold.contracts.Story.Change.Kind;
import dev.newsfold.enrich.correction.CorrectedArticle;
import dev.newsfold.enrich.correction.CorrectedArticle.Before;
import dev.newsfold.enrich.correction.CorrectedArticle.Side;
import dev.newsfold.enrich.correction.CorrectedArticle.Word;
import dev.newsfold.enrich.correction.CorrectionState;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

  private final PlaceByEditor placeByEditor;

  TakeBack(PlaceByEditor placeByEditor) {
    this.placeByEditor = placeByEditor;
  }

  void of(CorrectionState state, Correction undo, FoldMemory memory, StoryChanges changes) {
    Correction correction = state.correction();
    MoveArticles moving =
        new MoveArticles(
            undo.id(),
            kindOf(correction),
            EditorsReason.ofTakingBack(undo, correction),
            memory,
            changes);
    memory.remember(state.asTakenBack());
    named(correction)
        .map(memory::article)
        .filter(Objects::nonNull)
        .forEach(article -> moving.touch(article.storyId()));
    Map<String, String> returned = new LinkedHashMap<>();
    named(correction).forEach(id -> forget(id, correction.id(), memory, moving, returned));
    moving.left().forEach(story -> follow(story, memory, moving, returned));
    if (correction.kind() == Correction.Kind.SPLIT) {
      empty(Objects.requireNonNull(correction.intoStoryId()), memory, moving, returned);
    }
    moving.finish(placeByEditor);
  }

  private void forget(
      String articleId,
      String correctionId,
      FoldMemory memory,
      MoveArticles moving,
      Map<String, String> returned) {
    CorrectedArticle corrected = memory.correctedArticle(articleId);
    if (corrected == null) {
      return;
    }
    boolean left = corrected.words().contains(new Word(correctionId, Side.LEAVING));
    CorrectedArticle remaining = corrected.without(correctionId);
    if (remaining.words().isEmpty()) {
      memory.forgetCorrectedArticle(articleId);
    } else {
      memory.remember(remaining);
    }
    FoldedArticle article = memory.article(articleId);
    Before before = corrected.before();
    if (article == null || before == null) {
      return;
    }
    Word holding = remaining.words().isEmpty() ? null : remaining.holding();
    String story = left ? storyOf(before, holding, memory) : article.storyId();
    if (!story.equals(article.storyId())) {
      moving.move(article, story, placement(article, story, before, holding, memory));
      returned.put(articleId, story);
    } else if (isPlacedBy(article, correctionId)) {
      moving.replace(article, placement(article, story, before, holding, memory));
    }
  }

  private static boolean isPlacedBy(FoldedArticle article, String correctionId) {
    CorrectedBy by = article.placement().correctedBy();
    return by != null && by.correctionId().equals(correctionId);
  }

  private static String storyOf(Before before, @Nullable Word holding, FoldMemory memory) {
    EditorsWord editors = new EditorsWord(memory);
    return holding != null && holding.side() == Side.LEAVING
        ? editors.storyFor(holding)
        : editors.home(before.storyId());
  }

  private Placement placement(
      FoldedArticle article,
      String story,
      Before before,
      @Nullable Word holding,
      FoldMemory memory) {
    return holding == null || holding.side() != Side.LEAVING
        ? before.placement()
        : placeByEditor.placement(
            article.sketch(),
            story,
            before.storyId(),
            before.placement(),
            new EditorsWord(memory).evidence(holding),
            memory);
  }

  /** Those that nobody named go with the report that they were compared with. */
  private static void follow(
      String storyId, FoldMemory memory, MoveArticles moving, Map<String, String> returned) {
    for (FoldedArticle article : unnamed(storyId, memory)) {
      String other = article.placement().comparedWith();
      String goal = other == null ? null : returned.get(other);
      if (goal != null && !goal.equals(storyId)) {
        moving.move(article, goal, article.placement());
        returned.put(article.id(), goal);
      }
    }
  }

  /** A story that is no more, unless a later correction put something into it. */
  private static void empty(
      String storyId, FoldMemory memory, MoveArticles moving, Map<String, String> returned) {
    StoryState story = memory.story(storyId);
    List<FoldedArticle> unnamed = unnamed(storyId, memory);
    if (story == null || returned.isEmpty() || unnamed.size() < story.articleIds().size()) {
      return;
    }
    String goal = returned.values().iterator().next();
    unnamed.forEach(article -> moving.move(article, goal, article.placement()));
  }

  private static List<FoldedArticle> unnamed(String storyId, FoldMemory memory) {
    StoryState story = memory.story(storyId);
    return story == null
        ? List.of()
        : story.articleIds().stream()
            .filter(id -> memory.correctedArticle(id) == null)
            .map(memory::article)
            .filter(Objects::nonNull)
            .toList();
  }

  private static Stream<String> named(Correction correction) {
    return Stream.of(
            correction.articleIds(),
            correction.stayingArticleIds(),
            correction.receivingArticleIds())
        .flatMap(List::stream)
        .distinct();
  }

  private static Kind kindOf(Correction takenBack) {
    return switch (takenBack.kind()) {
      case MERGE -> Kind.SPLIT;
      case SPLIT -> Kind.MERGED;
      case MOVE, UNDO -> Kind.MOVED;
    };
  }
}
