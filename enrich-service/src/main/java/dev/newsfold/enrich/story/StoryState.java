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

  /**
   * A story is one record, which names each article with the evidence for it: mostly 1.5 kB, and
   * 7.6 kB where all of it is as long as it gets in the news and an editor wrote a note. A record
   * of so many of these still fits into what the topic takes; one that did not would end the
   * stream.
   */
  public static final int MOST_ARTICLES = 1_000;

  public StoryState {
    articleIds = List.copyOf(articleIds);
  }

  /** The id of the story that a revision of an article opens. */
  public static String openedBy(String articleId, int revision) {
    return revision == 1 ? "s-" + articleId : "s-" + articleId + "-" + revision;
  }

  /** Whether it may have so many articles more; one of an earlier release may have too many. */
  public boolean hasRoomFor(int articles) {
    return articleIds.size() + articles <= MOST_ARTICLES;
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
