package dev.newsfold.enrich.fold;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.contracts.Story.Change.Kind;
import dev.newsfold.enrich.story.DateStory;
import dev.newsfold.enrich.story.StoryState;
import dev.newsfold.enrich.storyline.CompareStories;
import dev.newsfold.enrich.storyline.StorylineState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Puts the changed stories into storylines, and dates those that only a neighbour can date. */
final class LinkStories {

  /** An actor of more stories than this is followed through the newest ones. */
  private static final int STORIES_PER_ACTOR = 60;

  /** A storyline with more stories than this is searched for neighbours among the newest. */
  private static final int NEIGHBOURS = 60;

  void of(StoryChanges changes, FoldMemory memory) {
    for (String id : List.copyOf(changes.storyIds())) {
      StoryState story = Objects.requireNonNull(memory.story(id));
      if (story.articleIds().isEmpty()) {
        leave(story, memory);
        continue;
      }
      join(story, memory);
      for (String actor : CompareStories.actors(story.profile())) {
        memory.listStory(actor, id);
      }
      for (String otherId : candidates(story, memory)) {
        link(id, otherId, changes, memory);
      }
    }
    Set<String> storylines = new LinkedHashSet<>();
    changes
        .storyIds()
        .forEach(id -> storylines.add(Objects.requireNonNull(memory.story(id)).storylineId()));
    storylines.forEach(id -> dateFromNeighbours(id, changes, memory));
  }

  private static void join(StoryState story, FoldMemory memory) {
    StorylineState storyline = memory.storyline(story.storylineId());
    List<String> ids = new ArrayList<>(storyline == null ? List.of() : storyline.storyIds());
    if (!ids.contains(story.id())) {
      ids.add(story.id());
      memory.remember(new StorylineState(story.storylineId(), ids));
    }
  }

  private static void leave(StoryState story, FoldMemory memory) {
    StorylineState storyline = memory.storyline(story.storylineId());
    if (storyline == null) {
      return;
    }
    List<String> ids = new ArrayList<>(storyline.storyIds());
    ids.remove(story.id());
    if (ids.isEmpty()) {
      memory.forgetStoryline(storyline.id());
    } else {
      memory.remember(new StorylineState(storyline.id(), ids));
    }
    for (String actor : CompareStories.actors(story.profile())) {
      memory.unlistStory(actor, story.id());
    }
  }

  private static Set<String> candidates(StoryState story, FoldMemory memory) {
    Set<String> ids = new LinkedHashSet<>();
    for (String actor : CompareStories.actors(story.profile())) {
      ids.addAll(memory.storiesOf(actor, STORIES_PER_ACTOR));
    }
    ids.remove(story.id());
    return ids;
  }

  private static void link(String id, String otherId, StoryChanges changes, FoldMemory memory) {
    StoryState story = Objects.requireNonNull(memory.story(id));
    StoryState other = memory.story(otherId);
    if (other == null
        || other.articleIds().isEmpty()
        || other.storylineId().equals(story.storylineId())
        || !CompareStories.linked(story.profile(), other.profile())) {
      return;
    }
    StorylineState one = Objects.requireNonNull(memory.storyline(story.storylineId()));
    StorylineState two = Objects.requireNonNull(memory.storyline(other.storylineId()));
    int bySize = Integer.compare(one.storyIds().size(), two.storyIds().size());
    boolean keepsOne = bySize == 0 ? one.id().compareTo(two.id()) < 0 : bySize > 0;
    absorb(keepsOne ? one : two, keepsOne ? two : one, story, other, changes, memory);
  }

  private static void absorb(
      StorylineState kept,
      StorylineState absorbed,
      StoryState story,
      StoryState other,
      StoryChanges changes,
      FoldMemory memory) {
    List<String> ids = new ArrayList<>(kept.storyIds());
    ids.addAll(absorbed.storyIds());
    memory.remember(new StorylineState(kept.id(), ids));
    memory.forgetStoryline(absorbed.id());
    String reason = story.id() + " and " + other.id() + " are of the same actors and matter.";
    for (String id : absorbed.storyIds()) {
      memory.remember(Objects.requireNonNull(memory.story(id)).inStoryline(kept.id()));
      changes.touch(id, Kind.LINKED, reason);
    }
  }

  private static void dateFromNeighbours(
      String storylineId, StoryChanges changes, FoldMemory memory) {
    StorylineState storyline = memory.storyline(storylineId);
    if (storyline == null) {
      return;
    }
    int size = storyline.storyIds().size();
    List<StoryState> stories =
        storyline.storyIds().subList(Math.max(0, size - NEIGHBOURS), size).stream()
            .map(memory::story)
            .filter(Objects::nonNull)
            .toList();
    for (StoryState story : stories) {
      if (story.eventWeekday() != null && !datesItself(story)) {
        dateFrom(stories, story, changes, memory);
      }
    }
  }

  private static void dateFrom(
      List<StoryState> stories, StoryState story, StoryChanges changes, FoldMemory memory) {
    stories.stream()
        .filter(LinkStories::datesItself)
        .max(
            Comparator.comparingDouble(
                    (StoryState other) -> CompareStories.likeness(story.profile(), other.profile()))
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

  private static boolean datesItself(StoryState story) {
    return story.eventDate().precision().compareTo(Precision.DAY) <= 0
        && !story.eventDate().evidence().rule().equals(DateStory.NEIGHBOUR_RULE);
  }
}
