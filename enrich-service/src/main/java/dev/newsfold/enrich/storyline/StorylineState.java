package dev.newsfold.enrich.storyline;

import java.util.List;

/** A storyline as the fold remembers it: its stories in the order in which they were linked. */
public record StorylineState(String id, List<String> storyIds) {

  public StorylineState {
    storyIds = List.copyOf(storyIds);
  }
}
