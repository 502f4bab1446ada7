package dev.newsfold.query.storyline;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.Story.StoryPlace;
import dev.newsfold.contracts.Story.StoryTag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stories of the same actors and matter, in order of event date, those of unknown date last.
 *
 * @param from the first event date that is known
 * @param to the last one
 * @param independentReports of all its stories
 */
record StorylineView(
    String id,
    String name,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<StorylineStory> stories,
    int storyCount,
    int independentReports,
    int copies) {

  StorylineView {
    stories = List.copyOf(stories);
  }

  StorylineView with(List<StorylineStory> itsStories) {
    return new StorylineView(
        id, name, from, to, itsStories, storyCount, independentReports, copies);
  }

  /**
   * A story as its storyline lists it.
   *
   * @param people those that most of its reports name
   */
  record StorylineStory(
      String id,
      String headline,
      ResolvedDate eventDate,
      @Nullable StoryPlace place,
      List<StoryTag> people,
      int independentReports,
      int copies) {

    StorylineStory {
      people = List.copyOf(people);
    }
  }
}
