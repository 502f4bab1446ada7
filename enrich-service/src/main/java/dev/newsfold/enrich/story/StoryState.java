package dev.newsfold.enrich.story;

import dev.newsfold.contracts.ResolvedDate;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as the fold remembers it.
 *
 * @param version that of the last record on the topic; 0 before the first
 * @param articleIds in the order in which they came in
 * @param eventDate as its reports have it, or dated by a neighbour
 * @param eventWeekday the weekday of the event where its reports give no more than that
 */
public record StoryState(
    String id,
    int version,
    List<String> articleIds,
    @Nullable String mergedInto,
    String storylineId,
    String headline,
    StoryProfile profile,
    ResolvedDate eventDate,
    @Nullable DayOfWeek eventWeekday) {

  public StoryState {
    articleIds = List.copyOf(articleIds);
  }

  public StoryState inStoryline(String otherStorylineId) {
    return new StoryState(
        id,
        version,
        articleIds,
        mergedInto,
        otherStorylineId,
        headline,
        profile,
        eventDate,
        eventWeekday);
  }

  public StoryState about(StoryProfile otherProfile) {
    return new StoryState(
        id,
        version,
        articleIds,
        mergedInto,
        storylineId,
        headline,
        otherProfile,
        eventDate,
        eventWeekday);
  }

  public StoryState dated(ResolvedDate date) {
    return new StoryState(
        id, version, articleIds, mergedInto, storylineId, headline, profile, date, eventWeekday);
  }

  public StoryState nextVersion() {
    return new StoryState(
        id,
        version + 1,
        articleIds,
        mergedInto,
        storylineId,
        headline,
        profile,
        eventDate,
        eventWeekday);
  }
}
