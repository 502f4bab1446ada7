package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.Change;
import dev.newsfold.contracts.Story.Change.Kind;
import dev.newsfold.enrich.correction.CorrectedStory;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.story.DateStory;
import dev.newsfold.enrich.story.DescribeStory;
import dev.newsfold.enrich.story.FoldedArticle;
import dev.newsfold.enrich.story.StoryProfile;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.storyline.StorylineState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stories that the fold of one article or correction changes, each with the first reason for
 * it.
 */
final class StoryChanges {

  private static final Comparator<FoldedArticle> STANDS_FOR_THE_STORY =
      Comparator.comparing((FoldedArticle article) -> !article.sketch().hasOwnHeadline())
          .thenComparing(
              article -> article.sketch().published().date(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(FoldedArticle::id);

  private final FoldMemory memory;
  private final Map<String, Change> changes = new LinkedHashMap<>();

  /** The stories whose articles changed, as they were before. */
  private final Map<String, @Nullable StoryState> rewritten = new LinkedHashMap<>();

  StoryChanges(FoldMemory memory) {
    this.memory = memory;
  }

  Set<String> storyIds() {
    return changes.keySet();
  }

  /** Those whose articles changed. */
  Set<String> rewrittenIds() {
    return rewritten.keySet();
  }

  /** The story as it was; null if there was none. */
  @Nullable StoryState before(String storyId) {
    return rewritten.get(storyId);
  }

  /** The stories that grew, and beyond what a story may have. */
  List<String> overfullIds() {
    return rewritten.keySet().stream().filter(this::isOverfull).toList();
  }

  private boolean isOverfull(String storyId) {
    StoryState before = rewritten.get(storyId);
    StoryState now = Objects.requireNonNull(memory.story(storyId));
    int sizeBefore = before == null ? 0 : before.articleIds().size();
    return !now.hasRoomFor(0) && now.articleIds().size() > sizeBefore;
  }

  /** What is said of the story changed, and its articles did not. */
  void touch(String storyId, Kind kind, String reason) {
    changes.putIfAbsent(storyId, new Change(kind, reason));
  }

  /** One of its articles says something else. */
  void rewrite(String storyId, Kind kind, String reason) {
    touch(storyId, kind, reason);
    keep(storyId, memory.story(storyId));
  }

  /** Only the first counts, and that there was none counts as well. */
  private void keep(String storyId, @Nullable StoryState before) {
    if (!rewritten.containsKey(storyId)) {
      rewritten.put(storyId, before);
    }
  }

  void add(FoldedArticle article, Kind kind, String reason) {
    rewrite(article.storyId(), kind, reason);
    StoryState state = memory.story(article.storyId());
    List<String> ids = new ArrayList<>(state == null ? List.of() : state.articleIds());
    ids.add(article.id());
    memory.remember(withArticles(article.storyId(), state, ids, null));
  }

  void remove(FoldedArticle article, Kind kind, String reason) {
    rewrite(article.storyId(), kind, reason);
    StoryState state = Objects.requireNonNull(memory.story(article.storyId()));
    List<String> ids = new ArrayList<>(state.articleIds());
    ids.remove(article.id());
    memory.remember(withArticles(state.id(), state, ids, null));
  }

  void merge(StoryState merged, String survivorId) {
    String reason = merged.id() + " turned out to be about the event of " + survivorId + ".";
    StoryState survivor = Objects.requireNonNull(memory.story(survivorId));
    List<String> ids = new ArrayList<>(survivor.articleIds());
    ids.addAll(merged.articleIds());
    keep(survivorId, survivor);
    keep(merged.id(), merged);
    for (String id : merged.articleIds()) {
      memory.remember(Objects.requireNonNull(memory.article(id)).in(survivorId));
    }
    memory.remember(withArticles(survivorId, survivor, ids, null));
    memory.remember(withArticles(merged.id(), merged, List.of(), survivorId));
    changes.put(survivorId, new Change(Kind.MERGED, reason));
    changes.put(merged.id(), new Change(Kind.MERGED, reason));
  }

  /** Leads from a story that has no articles to another one. */
  void close(String storyId, String into) {
    StoryState closed = memory.story(storyId);
    keep(storyId, closed);
    memory.remember(withArticles(storyId, closed, List.of(), into));
  }

  /** Writes headline, profile and date of each rewritten story anew from its articles. */
  void refresh() {
    for (String id : rewritten.keySet()) {
      StoryState state = Objects.requireNonNull(memory.story(id));
      List<FoldedArticle> articles = articles(state);
      if (articles.isEmpty()) {
        continue;
      }
      List<Sketch> sketches = articles.stream().map(FoldedArticle::sketch).toList();
      memory.remember(
          new StoryState(
              id,
              state.version(),
              state.articleIds(),
              state.mergedInto(),
              state.storylineId(),
              articles.stream().min(STANDS_FOR_THE_STORY).orElseThrow().sketch().headline(),
              StoryProfile.of(sketches),
              DateStory.of(sketches),
              DateStory.weekdayOf(sketches)));
    }
  }

  /** The next version of each changed story, those merged away first. */
  List<Story> describe(String language, Instant updatedAt) {
    List<Story> stories = new ArrayList<>(changes.size());
    changes.forEach(
        (id, change) -> {
          StoryState state = Objects.requireNonNull(memory.story(id)).nextVersion();
          memory.remember(state);
          stories.add(
              DescribeStory.of(
                  state,
                  articles(state),
                  language,
                  memory.nextSequence(),
                  change,
                  storylineName(state),
                  corrections(id),
                  updatedAt));
        });
    return stories;
  }

  private List<String> corrections(String storyId) {
    CorrectedStory corrected = memory.correctedStory(storyId);
    return corrected == null ? List.of() : corrected.corrections();
  }

  private String storylineName(StoryState state) {
    StorylineState storyline = memory.storyline(state.storylineId());
    return storyline == null || storyline.name().isEmpty() ? state.headline() : storyline.name();
  }

  private List<FoldedArticle> articles(StoryState state) {
    return state.articleIds().stream().map(memory::article).filter(Objects::nonNull).toList();
  }

  private static StoryState withArticles(
      String id, @Nullable StoryState state, List<String> articleIds, @Nullable String mergedInto) {
    return state == null
        ? new StoryState(
            id,
            0,
            articleIds,
            mergedInto,
            "l-" + id.substring(2),
            "",
            StoryProfile.EMPTY,
            DateStory.UNKNOWN,
            null)
        : new StoryState(
            id,
            state.version(),
            articleIds,
            mergedInto,
            state.storylineId(),
            state.headline(),
            state.profile(),
            state.eventDate(),
            state.eventWeekday());
  }
}
