package dev.newsfold.query.export;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.ResolvedDate.Precision;
import dev.newsfold.contracts.Story.StoryTag;
import dev.newsfold.query.story.ReportView;
import dev.newsfold.query.story.StoryView;
import dev.newsfold.query.web.TagUri;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story as a composite of IPTC's ninjs 3.3, with its reports associated. */
final class StoryNinjs {

  private StoryNinjs() {}

  static Object of(StoryView story) {
    return new Fields()
        .with("uri", TagUri.ofStory(story.id()))
        .with("type", "composite")
        .with("representationType", "full")
        .with("version", Integer.toString(story.version()))
        .with("versionCreated", story.updatedAt().toString())
        .with("pubStatus", "usable")
        .with("language", ArticleNinjs.language(story.language()))
        .with("headlines", List.of(ArticleNinjs.text("main", story.headline())))
        .with("people", story.people().stream().map(StoryNinjs::named).toList())
        .with("organisations", story.organisations().stream().map(StoryNinjs::named).toList())
        .with(
            "places",
            story.places().stream()
                .map(
                    place -> ArticleNinjs.place(place.id(), place.name(), place.lat(), place.lon()))
                .toList())
        .with("subjects", story.subjects().stream().map(StoryNinjs::subject).toList())
        .with("eventDetails", dates(story.eventDate()))
        .with("associations", story.articles().stream().map(StoryNinjs::report).toList())
        .with("standard", ArticleNinjs.STANDARD)
        .map();
  }

  private static Object named(StoryTag tag) {
    return new Fields().with("name", tag.name()).with("literal", tag.id()).map();
  }

  private static Object subject(StoryTag tag) {
    return new Fields()
        .with("name", tag.name())
        .with("uri", MediaTopic.uri(tag.id()))
        .with("literal", tag.id())
        .map();
  }

  /** A date that is known to the day at best goes where ninjs takes less than a moment. */
  private static @Nullable Fields dates(ResolvedDate date) {
    if (date.precision() == Precision.UNKNOWN) {
      return null;
    }
    String field = date.precision() == Precision.SECOND ? "startDate" : "expectedStartDate";
    return new Fields().with("dates", new Fields().with(field, Moment.truncated(date)));
  }

  private static Object report(ReportView report) {
    String headline = report.headline();
    return new Fields()
        .with("name", headline == null ? report.id() : headline)
        .with("rel", report.copyOf() == null ? "report" : "copy")
        .with("uri", TagUri.ofArticle(report.id()))
        .with("type", "text")
        .with("representationType", "partial")
        .with("contentCreated", Moment.full(report.published()))
        .with(
            "headlines",
            headline == null ? List.of() : List.of(ArticleNinjs.text("main", headline)))
        .with("infoSources", ArticleNinjs.source(report.source()))
        .with("renditions", ArticleNinjs.page(report.url()))
        .map();
  }
}
