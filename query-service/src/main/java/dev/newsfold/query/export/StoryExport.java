package dev.newsfold.query.export;

import dev.newsfold.contracts.Story.StoryPlace;
import dev.newsfold.contracts.Story.StoryTag;
import dev.newsfold.query.story.ReportView;
import dev.newsfold.query.story.StoryView;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a story looks like in an export. */
final class StoryExport {

  static final Layout<StoryView> LAYOUT =
      new Layout<>(
          "stories",
          List.of(
              "id",
              "version",
              "headline",
              "language",
              "eventDate",
              "place",
              "eventType",
              "people",
              "organisations",
              "places",
              "subjects",
              "independentReports",
              "copies",
              "articles",
              "storylineId",
              "storylineName",
              "updatedAt"),
          StoryExport::row,
          StoryNinjs::of,
          StoryJsonLd::of);

  private static final String BETWEEN = "; ";

  private StoryExport() {}

  private static List<@Nullable Object> row(StoryView story) {
    return Arrays.asList(
        story.id(),
        story.version(),
        story.headline(),
        story.language(),
        Moment.truncated(story.eventDate()),
        story.place() == null ? null : story.place().name(),
        story.eventType() == null ? null : story.eventType().id(),
        names(story.people()),
        names(story.organisations()),
        story.places().stream().map(StoryPlace::name).collect(Collectors.joining(BETWEEN)),
        names(story.subjects()),
        story.independentReports(),
        story.copies(),
        story.articles().stream().map(ReportView::id).collect(Collectors.joining(BETWEEN)),
        story.storylineId(),
        story.storylineName(),
        story.updatedAt());
  }

  private static String names(List<StoryTag> tags) {
    return tags.stream().map(StoryTag::name).collect(Collectors.joining(BETWEEN));
  }
}
