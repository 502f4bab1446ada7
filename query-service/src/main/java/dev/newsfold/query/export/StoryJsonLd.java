package dev.newsfold.query.export;

import dev.newsfold.contracts.Story.StoryPlace;
import dev.newsfold.contracts.Story.StoryTag;
import dev.newsfold.query.story.ReportView;
import dev.newsfold.query.story.StoryView;
import dev.newsfold.query.web.TagUri;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A story as a schema.org Event, with its reports as NewsArticles about it. */
final class StoryJsonLd {

  private StoryJsonLd() {}

  static Object of(StoryView story) {
    return new Fields()
        .with("@type", "Event")
        .with("@id", TagUri.ofStory(story.id()))
        .with("identifier", story.id())
        .with("name", story.headline())
        .with("startDate", Moment.truncated(story.eventDate()))
        .with("location", place(story.place()))
        .with("actor", story.people().stream().map(StoryJsonLd::person).toList())
        .with("about", about(story))
        .with("subjectOf", story.articles().stream().map(StoryJsonLd::report).toList())
        .map();
  }

  private static @Nullable Object place(@Nullable StoryPlace place) {
    return place == null
        ? null
        : ArticleJsonLd.place(place.id(), place.name(), place.country(), place.lat(), place.lon());
  }

  private static Object person(StoryTag tag) {
    return ArticleJsonLd.named("Person", tag.id(), tag.name());
  }

  private static List<Object> about(StoryView story) {
    return Stream.of(
            story.organisations().stream()
                .map(tag -> ArticleJsonLd.named("Organization", tag.id(), tag.name())),
            story.subjects().stream().map(tag -> ArticleJsonLd.subject(tag.id(), tag.name())))
        .flatMap(things -> things)
        .toList();
  }

  private static Object report(ReportView report) {
    return new Fields()
        .with("@type", "NewsArticle")
        .with("@id", TagUri.ofArticle(report.id()))
        .with("identifier", report.id())
        .with("headline", report.headline())
        .with("url", WebPage.of(report.url()))
        .with("datePublished", Moment.truncated(report.published()))
        .with("publisher", ArticleJsonLd.publisher(report.source()))
        .with("isBasedOn", report.copyOf() == null ? null : TagUri.ofArticle(report.copyOf()))
        .map();
  }
}
