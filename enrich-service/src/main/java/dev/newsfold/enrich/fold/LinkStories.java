package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.contracts.Story.Change.Kind;
import dev.newsfold.enrich.story.DateStory;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.storyline.CompareStories;
import dev.newsfold.enrich.storyline.NameStoryline;
import dev.newsfold.enrich.storyline.StorylineState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the changed stories into storylines, and dates those that only a neighbour can date. */
final class LinkStories {

  /** The stories of a storyline are listed under it, those of an actor under the actor's id. */
  private static final String STORYLINE = "storyline:";

  private static final long UNDATED = 0;
  private static final long LAST_DAY = 99_999;

  /** A matter of which nothing is reported for longer is taken up as another one. */
  private static final int WINDOW_DAYS = 60;

  /** An actor of more stories than this is followed through the newest ones. */
  private static final int STORIES_PER_ACTOR = 40;

  /** Of the stories that share actors, so many are compared, those that share most. */
  private static final int MOST_CANDIDATES = 16;

  /** Room for so many stories to begin with; it grows. */
  private static final int LISTED = 256;

  /** A storyline is named after its newest stories. */
  private static final int NAMING_STORIES = 12;

  /** The name of a storyline of so few stories follows what they come to say. */
  private static final int FEW_STORIES = 3;

  void of(StoryChanges changes, FoldMemory memory) {
    Set<String> renamed = new LinkedHashSet<>();
    for (String id : List.copyOf(changes.rewrittenIds())) {
      StoryState story = Objects.requireNonNull(memory.story(id));
      list(story, changes.before(id), renamed, memory);
      if (!story.articleIds().isEmpty()) {
        for (StoryState other : candidates(story, memory)) {
          link(id, other.id(), renamed, changes, memory);
        }
      }
    }
    Set<String> storylines = new LinkedHashSet<>();
    changes
        .storyIds()
        .forEach(id -> storylines.add(Objects.requireNonNull(memory.story(id)).storylineId()));
    storylines.forEach(id -> dateFromNeighbours(id, changes, memory));
    storylines.forEach(id -> name(id, renamed.contains(id), memory));
  }

  /** A story that has articles is listed in its storyline, and under its actors at its day. */
  private static void list(
      StoryState story, @Nullable StoryState before, Set<String> renamed, FoldMemory memory) {
    boolean wasListed = before != null && !before.articleIds().isEmpty();
    boolean isListed = !story.articleIds().isEmpty();
    Set<String> former =
        wasListed ? CompareStories.actors(Objects.requireNonNull(before).profile()) : Set.of();
    Set<String> actors = isListed ? CompareStories.actors(story.profile()) : Set.of();
    long formerDay = wasListed ? dayOf(Objects.requireNonNull(before)) : UNDATED;
    long day = dayOf(story);
    for (String actor : former) {
      if (day != formerDay || !actors.contains(actor)) {
        memory.unlistStory(actor, formerDay, story.id());
      }
    }
    for (String actor : actors) {
      if (day != formerDay || !former.contains(actor)) {
        memory.listStory(actor, day, story.id());
      }
    }
    if (isListed) {
      StorylineState storyline =
          wasListed ? storylineOf(story, renamed, memory) : join(story, renamed, memory);
      StorylineState dating = storyline.dating(story.id(), needsDate(story));
      if (!dating.equals(storyline)) {
        memory.remember(dating);
      }
    } else if (wasListed) {
      leave(story, storylineOf(story, renamed, memory), renamed, memory);
    }
  }

  private static StorylineState join(StoryState story, Set<String> renamed, FoldMemory memory) {
    StorylineState known = memory.storyline(story.storylineId());
    StorylineState storyline =
        (known == null ? StorylineState.empty(story.storylineId()) : known).with(story.id());
    memory.remember(storyline);
    memory.listStory(STORYLINE + storyline.id(), UNDATED, story.id());
    renamed.add(storyline.id());
    return storyline;
  }

  /**
   * An earlier release did not write down the storyline of several articles that were split off.
   */
  private static StorylineState storylineOf(
      StoryState story, Set<String> renamed, FoldMemory memory) {
    StorylineState known = memory.storyline(story.storylineId());
    return known == null ? join(story, renamed, memory) : known;
  }

  private static void leave(
      StoryState story, StorylineState storyline, Set<String> renamed, FoldMemory memory) {
    memory.unlistStory(STORYLINE + storyline.id(), UNDATED, story.id());
    if (storyline.stories() == 1) {
      memory.forgetStoryline(storyline.id());
    } else {
      memory.remember(storyline.without(story.id()));
      renamed.add(storyline.id());
    }
  }

  /** The stories around the day that share actors, those that share most first. */
  private static List<StoryState> candidates(StoryState story, FoldMemory memory) {
    long day = dayOf(story);
    Tally tally = new Tally(LISTED);
    for (String actor : CompareStories.actors(story.profile())) {
      tally.nextKey();
      long first = day == UNDATED ? UNDATED : Math.max(1, day - WINDOW_DAYS);
      long last = day == UNDATED ? LAST_DAY : day + WINDOW_DAYS;
      tally.add(memory.listedStories(actor, first, last, STORIES_PER_ACTOR), 1);
      if (day != UNDATED) {
        tally.add(memory.listedStories(actor, UNDATED, UNDATED, STORIES_PER_ACTOR), 1);
      }
    }
    List<StoryState> candidates = new ArrayList<>();
    for (long number : tally.best(MOST_CANDIDATES, 1)) {
      StoryState candidate = memory.storyOf(number);
      if (candidate != null) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  private static void link(
      String id, String otherId, Set<String> renamed, StoryChanges changes, FoldMemory memory) {
    StoryState story = Objects.requireNonNull(memory.story(id));
    StoryState other = Objects.requireNonNull(memory.story(otherId));
    if (other.articleIds().isEmpty()
        || other.storylineId().equals(story.storylineId())
        || !CompareStories.linked(story.profile(), other.profile())) {
      return;
    }
    StorylineState one = storylineOf(story, renamed, memory);
    StorylineState two = storylineOf(other, renamed, memory);
    int bySize = Integer.compare(one.stories(), two.stories());
    boolean keepsOne = bySize == 0 ? one.id().compareTo(two.id()) < 0 : bySize > 0;
    StorylineState kept = keepsOne ? one : two;
    absorb(
        kept,
        keepsOne ? two : one,
        story.id() + " and " + other.id() + " are of the same actors and matter.",
        changes,
        memory);
    renamed.add(kept.id());
  }

  private static void absorb(
      StorylineState kept,
      StorylineState absorbed,
      String reason,
      StoryChanges changes,
      FoldMemory memory) {
    String from = STORYLINE + absorbed.id();
    for (long number : memory.listedStories(from, UNDATED, UNDATED, absorbed.stories())) {
      StoryState story = memory.storyOf(number);
      if (story == null || !story.storylineId().equals(absorbed.id())) {
        continue;
      }
      memory.unlistStory(from, UNDATED, story.id());
      memory.listStory(STORYLINE + kept.id(), UNDATED, story.id());
      memory.remember(story.inStoryline(kept.id()));
      changes.touch(story.id(), Kind.LINKED, reason);
    }
    memory.remember(kept.with(absorbed));
    memory.forgetStoryline(absorbed.id());
  }

  private static void name(String storylineId, boolean isRenamed, FoldMemory memory) {
    StorylineState storyline = memory.storyline(storylineId);
    if (storyline == null || (!isRenamed && storyline.stories() > FEW_STORIES)) {
      return;
    }
    int size = storyline.newest().size();
    String name =
        NameStoryline.of(
            storyline.newest().subList(Math.max(0, size - NAMING_STORIES), size).stream()
                .map(memory::story)
                .filter(Objects::nonNull)
                .map(StoryState::profile)
                .toList());
    if (!name.equals(storyline.name())) {
      memory.remember(storyline.named(name));
    }
  }

  private static void dateFromNeighbours(
      String storylineId, StoryChanges changes, FoldMemory memory) {
    StorylineState storyline = memory.storyline(storylineId);
    if (storyline == null || storyline.undated().isEmpty()) {
      return;
    }
    List<StoryState> neighbours =
        storyline.newest().stream().map(memory::story).filter(Objects::nonNull).toList();
    for (String id : storyline.undated()) {
      StoryState story = Objects.requireNonNull(memory.story(id));
      dateFrom(neighbours, story, changes, memory);
    }
  }

  private static void dateFrom(
      List<StoryState> stories, StoryState story, StoryChanges changes, FoldMemory memory) {
    stories.stream()
        .filter(LinkStories::datesItself)
        .max(
            Comparator.comparingDouble(
                    (StoryState other) -> story.profile().topic().likeness(other.profile().topic()))
                .thenComparing(StoryState::id))
        .ifPresent(
            closest -> {
              LocalDate date = Objects.requireNonNull(closest.eventDate().date());
              ResolvedDate dated =
                  DateStory.near(
                      Objects.requireNonNull(story.eventWeekday()),
                      story.eventDate(),
                      closest.headline(),
                      date);
              if (!dated.equals(story.eventDate())) {
                memory.remember(story.dated(dated));
                changes.touch(
                    story.id(), Kind.DATED, closest.id() + " is the closest of the storyline.");
              }
            });
  }

  private static boolean needsDate(StoryState story) {
    return story.eventWeekday() != null && !datesItself(story);
  }

  /** That by which it is listed; what a neighbour says of it does not count. */
  private static long dayOf(StoryState story) {
    LocalDate date = datesItself(story) ? story.eventDate().date() : null;
    return date == null ? UNDATED : Math.max(1, Math.min(LAST_DAY, date.toEpochDay()));
  }

  private static boolean datesItself(StoryState story) {
    return story.eventDate().precision().compareTo(Precision.DAY) <= 0
        && !story.eventDate().evidence().rule().equals(DateStory.NEIGHBOUR_RULE);
  }
}
