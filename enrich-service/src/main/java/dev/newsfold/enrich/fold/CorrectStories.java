package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Story.Change.Kind;
import dev.newsfold.enrich.correction.CorrectedArticle;
import dev.newsfold.enrich.correction.CorrectedArticle.Before;
import dev.newsfold.enrich.correction.CorrectedArticle.Side;
import dev.newsfold.enrich.correction.CorrectedArticle.Word;
import dev.newsfold.enrich.correction.CorrectedStory;
import dev.newsfold.enrich.correction.CorrectionState;
import dev.newsfold.enrich.story.CompareReports;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Does what editors say, and keeps it in mind: an article that they spoke of stays where they put
 * it, whatever its later revisions look like, and stories that they took apart are never merged by
 * the machine.
 *
 * <p>Of several words on an article the last one counts. An article that has not come in yet is put
 * where the editor wants it when it does, so it makes no difference to where articles end up
 * whether a replay brings the corrections first or last, as long as no story is full. Copies are
 * articles like others: the copies of a moved original stay, unless they are named as well.
 * Articles that nobody named are the machine's, except that a merge takes all of a story along.
 */
public final class CorrectStories {

  private final PlaceByEditor placeByEditor;
  private final ExplainPlacement explain;
  private final LinkStories linkStories = new LinkStories();

  public CorrectStories(CompareReports compare) {
    this.explain = new ExplainPlacement(compare);
    this.placeByEditor = new PlaceByEditor(explain);
  }

  /** The same correction again changes nothing. */
  public Corrected correct(Correction correction, FoldMemory memory) {
    StoryChanges changes = new StoryChanges(memory);
    if (correction.undoes() != null) {
      CorrectionState undone = memory.correction(correction.undoes());
      if (undone == null) {
        return new Corrected.Refused(
            "unknown-correction",
            "%s takes back %s, which is no correction of a story in %s"
                .formatted(correction.id(), correction.undoes(), correction.language()));
      }
      if (!undone.takenBack()) {
        new TakeBack(undone.correction(), correction, placeByEditor, explain, memory, changes)
            .run();
      }
    } else if (memory.correction(correction.id()) == null) {
      follow(correction, memory, changes);
    }
    List<String> overfull = changes.overfullIds();
    if (!overfull.isEmpty()) {
      return new Corrected.Refused(
          "story-too-large",
          "after %s there would be more than %d articles in %s"
              .formatted(
                  correction.id(), StoryState.MOST_ARTICLES, String.join(" and ", overfull)));
    }
    changes.refresh();
    linkStories.of(changes, memory);
    return new Corrected.Done(changes.describe(correction.language(), correction.madeAt()));
  }

  private void follow(Correction correction, FoldMemory memory, StoryChanges changes) {
    memory.remember(new CorrectionState(correction, false));
    EditorsWord editors = new EditorsWord(memory);
    Optional<String> source = editors.source(correction);
    String target = editors.receiving(correction);
    note(correction, memory);
    MoveArticles moving =
        new MoveArticles(
            correction.id(), kindOf(correction), EditorsReason.of(correction), memory, changes);
    for (FoldedArticle article : articles(correction.articleIds(), memory)) {
      Placement placement = placement(article, target, correction, memory);
      if (article.storyId().equals(target)) {
        moving.replace(article, placement);
      } else {
        moving.move(article, target, placement);
      }
    }
    if (correction.kind() == Correction.Kind.MERGE) {
      source
          .filter(id -> !id.equals(target))
          .ifPresent(id -> takeAlong(id, target, memory, moving));
      redirect(correction, target, memory, moving);
    }
    source.ifPresent(moving::touch);
    if (memory.story(target) != null) {
      moving.touch(target);
    }
    moving.finish(explain);
  }

  /** The articles of a merged story that came in since the editor saw it. */
  private static void takeAlong(
      String storyId, String target, FoldMemory memory, MoveArticles moving) {
    StoryState story = Objects.requireNonNull(memory.story(storyId));
    articles(story.articleIds(), memory)
        .forEach(article -> moving.move(article, target, article.placement()));
  }

  private static void redirect(
      Correction correction, String target, FoldMemory memory, MoveArticles moving) {
    if (memory.story(correction.storyId()) != null || target.equals(correction.storyId())) {
      return;
    }
    if (memory.story(target) != null) {
      moving.redirect(correction.storyId(), target);
    } else {
      memory.remember(new CorrectedStory(correction.storyId(), List.of(), correction.id()));
    }
  }

  private Placement placement(
      FoldedArticle article, String target, Correction correction, FoldMemory memory) {
    CorrectedArticle corrected = Objects.requireNonNull(memory.correctedArticle(article.id()));
    Before before = Objects.requireNonNull(corrected.before());
    return placeByEditor.placement(
        article.sketch(),
        target,
        before.storyId(),
        before.placement(),
        new EditorsWord(memory).evidence(new Word(correction.id(), Side.LEAVING)),
        memory);
  }

  private static void note(Correction correction, FoldMemory memory) {
    note(correction.articleIds(), Side.LEAVING, correction, memory);
    note(correction.stayingArticleIds(), Side.STAYING, correction, memory);
    note(correction.receivingArticleIds(), Side.RECEIVING, correction, memory);
  }

  private static void note(
      List<String> articleIds, Side side, Correction correction, FoldMemory memory) {
    for (String id : articleIds) {
      CorrectedArticle known = memory.correctedArticle(id);
      FoldedArticle article = memory.article(id);
      Before before = article == null ? null : new Before(article.storyId(), article.placement());
      CorrectedArticle corrected = known == null ? CorrectedArticle.unheardOf(id, before) : known;
      memory.remember(corrected.with(new Word(correction.id(), side)));
    }
  }

  private static List<FoldedArticle> articles(List<String> ids, FoldMemory memory) {
    Set<String> distinct = new LinkedHashSet<>(ids);
    List<FoldedArticle> articles = new ArrayList<>();
    for (String id : distinct) {
      FoldedArticle article = memory.article(id);
      if (article != null) {
        articles.add(article);
      }
    }
    return articles;
  }

  private static Kind kindOf(Correction correction) {
    return switch (correction.kind()) {
      case MERGE -> Kind.MERGED;
      case SPLIT -> Kind.SPLIT;
      case MOVE, UNDO -> Kind.MOVED;
    };
  }
}
