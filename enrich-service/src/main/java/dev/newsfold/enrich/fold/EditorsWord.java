package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Correction;
import dev.newsfold.contracts.Correction.Kind;
import dev.newsfold.contracts.Placement.CorrectedBy;
import dev.newsfold.contracts.Story;
import dev.newsfold.enrich.correction.CorrectedArticle;
import dev.newsfold.enrich.correction.CorrectedArticle.Side;
import dev.newsfold.enrich.correction.CorrectedArticle.Word;
import dev.newsfold.enrich.correction.CorrectedStory;
import dev.newsfold.enrich.correction.CorrectionState;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryState;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where editors want articles to be. Stories are found by their ids or, where a replay gave them
 * others, by the articles that the editor saw in them.
 */
final class EditorsWord {

  private final FoldMemory memory;

  EditorsWord(FoldMemory memory) {
    this.memory = memory;
  }

  Correction correction(String id) {
    return Objects.requireNonNull(memory.correction(id)).correction();
  }

  CorrectedBy evidence(Word word) {
    Correction correction = correction(word.correctionId());
    return new CorrectedBy(correction.id(), correction.editor(), correction.note());
  }

  /** The story, open or yet to be opened, in which editors want an article that comes in. */
  String storyFor(CorrectedArticle article) {
    Word holding = article.holding();
    Word stood = holding.side() == Side.LEAVING ? null : article.stood();
    return stood != null && stood.side() == Side.LEAVING
        ? left(correction(stood.correctionId()))
        : storyFor(stood == null ? holding : stood);
  }

  /** The story, open or yet to be opened, in which a word wants an article. */
  String storyFor(Word word) {
    Correction correction = correction(word.correctionId());
    return word.side() == Side.STAYING ? staying(correction) : receiving(correction);
  }

  /** The story that articles go into. */
  String receiving(Correction correction) {
    String id = Objects.requireNonNull(correction.intoStoryId());
    return known(id, correction, correction.receivingArticleIds()).orElseGet(() -> home(id));
  }

  /** The story that articles leave; empty where nothing of it has come in yet. */
  Optional<String> source(Correction correction) {
    List<String> articles =
        correction.kind() == Kind.MERGE ? correction.articleIds() : correction.stayingArticleIds();
    return known(correction.storyId(), correction, articles);
  }

  /** What stays does not go along when the story it is of went where the others are. */
  private String staying(Correction correction) {
    String story = left(correction);
    return story.equals(receiving(correction)) ? correction.storyId() : story;
  }

  private String left(Correction correction) {
    return source(correction).orElseGet(() -> home(correction.storyId()));
  }

  private Optional<String> known(String storyId, Correction correction, List<String> articleIds) {
    StoryState story = memory.story(storyId);
    return story != null
        ? Optional.of(home(storyId))
        : articleIds.stream()
            .filter(id -> !isElsewhere(id, correction.id()))
            .map(memory::article)
            .filter(Objects::nonNull)
            .map(FoldedArticle::storyId)
            .findFirst();
  }

  private boolean isElsewhere(String articleId, String correctionId) {
    CorrectedArticle article = memory.correctedArticle(articleId);
    return article != null && article.isElsewhereSince(correctionId);
  }

  /**
   * Where an article goes that belongs into this story: into the story itself, open again if need
   * be, unless the machine or a merge that still holds closed it.
   */
  String home(String storyId) {
    StoryState story = memory.story(storyId);
    String into = story == null ? null : story.mergedInto();
    if (story != null && into == null) {
      return storyId;
    }
    CorrectedStory corrected = memory.correctedStory(storyId);
    String closedBy = corrected == null ? null : corrected.closedBy();
    if (closedBy == null) {
      return into == null ? storyId : home(into);
    }
    CorrectionState by = memory.correction(closedBy);
    if (by == null || by.takenBack() || by.correction().kind() != Kind.MERGE) {
      return storyId;
    }
    return into == null ? receiving(by.correction()) : home(into);
  }

  /** Whether the last word on an article of each says that the two stories are not one. */
  boolean keepsApart(StoryState one, StoryState other) {
    CorrectedStory left = memory.correctedStory(one.id());
    CorrectedStory right = memory.correctedStory(other.id());
    if (left == null
        || right == null
        || Collections.disjoint(left.corrections(), right.corrections())) {
      return false;
    }
    Set<List<Word>> lefts = words(one);
    Set<List<Word>> rights = words(other);
    return lefts.stream().anyMatch(some -> rights.stream().anyMatch(any -> apart(some, any)));
  }

  private static boolean apart(List<Word> some, List<Word> other) {
    for (int i = some.size() - 1; i >= 0; i--) {
      Word word = some.get(i);
      Optional<Word> shared =
          other.stream().filter(one -> one.correctionId().equals(word.correctionId())).findFirst();
      if (shared.isPresent()) {
        return word.keepsApartFrom(shared.get());
      }
    }
    return false;
  }

  private Set<List<Word>> words(StoryState story) {
    Set<List<Word>> words = new LinkedHashSet<>();
    for (String id : story.articleIds()) {
      CorrectedArticle article = memory.correctedArticle(id);
      if (article != null) {
        words.add(article.words());
      }
    }
    return words;
  }

  /** Where an article stood that an editor spoke of before it came in: by the first word on it. */
  String stoodIn(CorrectedArticle article) {
    Word first = article.stood() == null ? article.words().get(0) : article.stood();
    Correction correction = correction(first.correctionId());
    return first.side() == Side.RECEIVING
        ? Objects.requireNonNull(correction.intoStoryId())
        : correction.storyId();
  }

  /**
   * For an article that has come in: what holds for its story. A story that was merged before any
   * of it came in leads where it would have gone.
   */
  void arrived(FoldedArticle article, StoryChanges changes) {
    CorrectedArticle corrected = memory.correctedArticle(article.id());
    if (corrected == null) {
      return;
    }
    sumUp(article.storyId());
    for (Word word : corrected.words()) {
      Correction correction = correction(word.correctionId());
      boolean merged = correction.kind() == Kind.MERGE && word.side() == Side.LEAVING;
      if (merged && memory.story(correction.storyId()) == null) {
        changes.close(correction.storyId(), receiving(correction));
        changes.touch(correction.storyId(), Story.Change.Kind.MERGED, EditorsReason.of(correction));
        sumUp(correction.storyId(), correction.id());
      }
    }
  }

  /** Writes down anew which corrections hold for the articles of a story. */
  void sumUp(String storyId) {
    CorrectedStory known = memory.correctedStory(storyId);
    boolean isOpen = Objects.requireNonNull(memory.story(storyId)).mergedInto() == null;
    sumUp(storyId, isOpen || known == null ? null : known.closedBy());
  }

  /** The same for a story that was closed just now, by the machine if by no correction. */
  void sumUp(String storyId, @Nullable String closedBy) {
    StoryState story = Objects.requireNonNull(memory.story(storyId));
    Set<String> ids = new LinkedHashSet<>();
    words(story).forEach(words -> words.forEach(word -> ids.add(word.correctionId())));
    if (!ids.isEmpty() || closedBy != null || memory.correctedStory(storyId) != null) {
      memory.remember(new CorrectedStory(storyId, List.copyOf(ids), closedBy));
    }
  }
}
