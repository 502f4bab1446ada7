package dev.newsfold.query.story;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.Change;
import dev.newsfold.contracts.Story.StoryPlace;
import dev.newsfold.contracts.Story.StoryTag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story with its reports.
 *
 * @param change what its newest version changed
 */
public record StoryView(
    String id,
    int version,
    String language,
    String headline,
    ResolvedDate eventDate,
    @Nullable StoryPlace place,
    @Nullable StoryTag eventType,
    List<StoryTag> people,
    List<StoryTag> organisations,
    List<StoryPlace> places,
    List<StoryTag> subjects,
    List<ReportView> articles,
    int independentReports,
    int copies,
    String storylineId,
    String storylineName,
    Change change,
    Instant updatedAt) {

  static StoryView of(Story story, List<ReportView> reports) {
    return new StoryView(
        story.id(),
        story.version(),
        story.language(),
        story.headline(),
        story.eventDate(),
        story.place(),
        story.eventType(),
        story.people(),
        story.organisations(),
        story.places(),
        story.subjects(),
        reports,
        story.independentReports(),
        story.copies(),
        story.storylineId(),
        story.storylineName(),
        story.change(),
        story.updatedAt());
  }
}
