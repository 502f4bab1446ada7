package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.Change.Kind;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.enrich.fold.PlaceArticle.Place;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds one article after another into stories. It reads sketches and its memory and no clock, so
 * the same articles in the same order give the same stories.
 */
public final class Fold {

  private final PlaceArticle placeArticle;
  private final PlaceByEditor placeByEditor;
  private final ExplainPlacement explain;
  private final WatchRunnersUp watchRunnersUp;
  private final MergeStories mergeStories;
  private final LinkStories linkStories = new LinkStories();

  public Fold(CompareReports compare) {
    this.placeArticle = new PlaceArticle(compare);
    this.explain = new ExplainPlacement(compare);
    this.placeByEditor = new PlaceByEditor(explain);
    this.watchRunnersUp = new WatchRunnersUp();
    this.mergeStories = new MergeStories(compare, explain);
  }

  /**
   * Empty if this content of the article is known already, unless a newer version annotated it:
   * then that is its next revision, in the story where it is.
   */
  public Optional<Folded> fold(SketchedArticle sketched, FoldMemory memory) {
    Sketch sketch = sketched.sketch();
    FoldedArticle known = memory.article(sketch.id());
    if (known != null && known.seen().contains(sketch.contentHash())) {
      return isAnnotatedByANewerVersion(sketched, known)
          ? Optional.of(renew(sketched, known, memory))
          : Optional.empty();
    }
    StoryChanges changes = new StoryChanges(memory);
    ArticleIndex index = new ArticleIndex(memory);
    if (known != null) {
      index.remove(known.sketch());
    }
    Place place =
        placeByEditor.overrule(placeArticle.of(sketch, index, memory), sketch, known, memory);
    FoldedArticle article = remember(sketched, known, place, memory, changes);
    new EditorsWord(memory).arrived(article, changes);
    index.add(sketch);
    groupCopies(article, place, memory, changes);
    if (known != null) {
      Stream.of(known.storyId(), article.storyId())
          .distinct()
          .map(memory::story)
          .map(Objects::requireNonNull)
          .forEach(story -> explain.anew(story, article.id(), memory));
    }
    explainAlone(article, place, memory, changes);
    watchRunnersUp.of(article, place, memory, changes);
    mergeStories.of(article.storyId(), place.alsoAbove(), memory, changes);
    changes.refresh();
    linkStories.of(changes, memory);
    List<Story> stories = changes.describe(sketch.language(), sketch.receivedAt());
    return Optional.of(new Folded(asFolded(sketched, article, stories), stories));
  }

  /** Former contents stay former: only what the article says now is said again. */
  private static boolean isAnnotatedByANewerVersion(SketchedArticle sketched, FoldedArticle known) {
    return sketched.annotator() > known.annotator()
        && sketched.sketch().contentHash().equals(known.sketch().contentHash());
  }

  private Folded renew(SketchedArticle sketched, FoldedArticle known, FoldMemory memory) {
    Sketch sketch = sketched.sketch();
    FoldedArticle article = known.annotatedAgain(sketch, sketched.annotator());
    ArticleIndex index = new ArticleIndex(memory);
    index.remove(known.sketch());
    memory.remember(article);
    index.add(sketch);
    StoryChanges changes = new StoryChanges(memory);
    changes.rewrite(
        article.storyId(),
        Kind.REVISED,
        "%s is annotated again, by version %d.".formatted(article.id(), article.annotator()));
    changes.refresh();
    linkStories.of(changes, memory);
    List<Story> stories = changes.describe(sketch.language(), sketch.receivedAt());
    return new Folded(asFolded(sketched, article, stories), stories);
  }

  private static FoldedArticle remember(
      SketchedArticle sketched,
      @Nullable FoldedArticle known,
      Place place,
      FoldMemory memory,
      StoryChanges changes) {
    Sketch sketch = sketched.sketch();
    int revision = known == null ? 1 : known.revision() + 1;
    List<String> seen = new ArrayList<>(known == null ? List.of() : known.seen());
    seen.add(sketch.contentHash());
    String storyId = storyFor(sketch, known, revision, place, memory);
    FoldedArticle article =
        new FoldedArticle(
            sketch, revision, seen, storyId, null, place.placement(), sketched.annotator());
    memory.remember(article);
    if (known == null) {
      boolean opens = place.storyId() == null || memory.story(storyId) == null;
      changes.add(article, opens ? Kind.OPENED : Kind.EXTENDED, reason(article, place));
    } else if (known.storyId().equals(storyId)) {
      changes.rewrite(storyId, Kind.REVISED, "Revision " + revision + " of " + sketch.id() + ".");
    } else {
      boolean wasAlone = isAlone(known, memory);
      changes.remove(
          known,
          wasAlone ? Kind.MERGED : Kind.SPLIT,
          "Revision " + revision + " of " + sketch.id() + " went elsewhere.");
      changes.add(article, Kind.EXTENDED, reason(article, place));
      if (wasAlone) {
        changes.close(known.storyId(), storyId);
      }
    }
    return article;
  }

  /** An article that fits nowhere else stays in a story that is its own anyway. */
  private static String storyFor(
      Sketch sketch, @Nullable FoldedArticle known, int revision, Place place, FoldMemory memory) {
    if (place.storyId() != null) {
      return place.storyId();
    }
    return known != null && isAlone(known, memory)
        ? known.storyId()
        : StoryState.openedBy(sketch.id(), revision);
  }

  private static boolean isAlone(FoldedArticle article, FoldMemory memory) {
    var story = memory.story(article.storyId());
    return story != null && story.articleIds().equals(List.of(article.id()));
  }

  private static String reason(FoldedArticle article, Place place) {
    Placement placement = article.placement();
    return switch (placement.decision()) {
      case OPENED ->
          place.fullStoryId() == null
              ? article.id() + " reports an event that no story is about."
              : "%s belongs to %s, which takes no more than %d articles."
                  .formatted(article.id(), place.fullStoryId(), StoryState.MOST_ARTICLES);
      case JOINED ->
          "%s reports the same event as %s (%.2f of %.2f)."
              .formatted(
                  article.id(), placement.comparedWith(), placement.score(), placement.threshold());
      case COPIED -> article.id() + " has the text of " + placement.comparedWith() + ".";
      case CORRECTED -> EditorsReason.ofPlacing(article.id(), placement.correctedBy());
    };
  }

  private static void groupCopies(
      FoldedArticle article, Place place, FoldMemory memory, StoryChanges changes) {
    if (place.sameText().isEmpty()) {
      return;
    }
    String group =
        place.sameText().stream()
            .map(FoldedArticle::copyGroup)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(place.sameText().get(0).id());
    memory.remember(article.copyOfGroup(group));
    for (FoldedArticle same : place.sameText()) {
      FoldedArticle other = Objects.requireNonNull(memory.article(same.id()));
      boolean joins = other.storyId().equals(article.storyId()) && !group.equals(other.copyGroup());
      if (joins) {
        memory.remember(other.copyOfGroup(group));
        changes.touch(other.storyId(), Kind.EXTENDED, other.id() + " has copies.");
      }
    }
  }

  /** An article that was alone in its story is told which report is closest once there is one. */
  private void explainAlone(
      FoldedArticle article, Place place, FoldMemory memory, StoryChanges changes) {
    String closestId = place.placement().comparedWith();
    FoldedArticle closest = closestId == null ? null : memory.article(closestId);
    if (closest != null && closest.placement().comparedWith() == null) {
      explain.anew(Objects.requireNonNull(memory.story(closest.storyId())), null, memory);
      changes.touch(closest.storyId(), Kind.EXTENDED, reason(article, place));
    }
  }

  private static EnrichedArticle asFolded(
      SketchedArticle sketched, FoldedArticle article, List<Story> stories) {
    for (Story story : stories) {
      for (StoryArticle described : story.articles()) {
        if (described.id().equals(article.id())) {
          return sketched
              .article()
              .folded(
                  article.revision(),
                  sketched.annotator(),
                  described.eventDate(),
                  described.copyOf(),
                  story.id());
        }
      }
    }
    throw new IllegalStateException(article.id() + " is in none of the stories that it changed");
  }
}
