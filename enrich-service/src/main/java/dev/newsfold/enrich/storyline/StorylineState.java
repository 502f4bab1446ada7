package dev.newsfold.enrich.storyline;

import java.util.ArrayList;
import java.util.List;

/**
 * A storyline as the fold remembers it, the same few bytes however many stories it has: the whole
 * of them is looked up.
 *
 * @param name empty until it has been named
 * @param stories how many there are
 * @param newest those that were linked last, the last one at the end
 * @param undated those whose reports give a weekday and no date
 */
public record StorylineState(
    String id, String name, int stories, List<String> newest, List<String> undated) {

  private static final int NEWEST = 24;

  public StorylineState {
    newest = List.copyOf(newest);
    undated = List.copyOf(undated);
  }

  /** One without stories. */
  public static StorylineState empty(String id) {
    return new StorylineState(id, "", 0, List.of(), List.of());
  }

  /** With one more story. */
  public StorylineState with(String storyId) {
    List<String> more = without(newest, storyId);
    more.add(storyId);
    return new StorylineState(id, name, stories + 1, last(more), undated);
  }

  /** With one story less. */
  public StorylineState without(String storyId) {
    return new StorylineState(
        id, name, stories - 1, without(newest, storyId), without(undated, storyId));
  }

  /** With all stories of another one. */
  public StorylineState with(StorylineState absorbed) {
    List<String> both = new ArrayList<>(newest);
    both.addAll(absorbed.newest);
    List<String> bothUndated = new ArrayList<>(undated);
    bothUndated.addAll(absorbed.undated);
    return new StorylineState(id, name, stories + absorbed.stories, last(both), last(bothUndated));
  }

  public StorylineState named(String newName) {
    return new StorylineState(id, newName, stories, newest, undated);
  }

  /** With the story among those that others have to date, or no longer. */
  public StorylineState dating(String storyId, boolean isUndated) {
    if (undated.contains(storyId) == isUndated) {
      return this;
    }
    List<String> others = without(undated, storyId);
    if (isUndated) {
      others.add(storyId);
    }
    return new StorylineState(id, name, stories, newest, last(others));
  }

  private static List<String> without(List<String> ids, String id) {
    List<String> others = new ArrayList<>(ids);
    others.remove(id);
    return others;
  }

  private static List<String> last(List<String> ids) {
    return ids.subList(Math.max(0, ids.size() - NEWEST), ids.size());
  }
}
