package dev.newsfold.benchmark.searching;

import dev.newsfold.benchmark.multiplication.Report;
import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.Placement;
import dev.newsfold.contracts.Placement.Decision;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.Story;
import dev.newsfold.contracts.Story.StoryArticle;
import dev.newsfold.enrich.annotation.AnnotatedArticle;
import dev.newsfold.enrich.sketch.Quotations;
import dev.newsfold.enrich.sketch.Shingles;
import dev.newsfold.enrich.sketch.Sketch;
import dev.newsfold.enrich.sketch.SketchedArticle;
import dev.newsfold.enrich.sketch.Terms;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the enrich service would say of articles that were made, were it to read them all. */
final class Rows {

  private Rows() {}

  /** Without what the fold alone asks for, which takes long to make anew for each article. */
  static SketchedArticle plain(SketchedArticle article) {
    Sketch from = article.sketch();
    return new SketchedArticle(
        article.article(),
        new Sketch(
            from.id(),
            from.contentHash(),
            from.language(),
            from.headline(),
            from.hasOwnHeadline(),
            from.source(),
            from.published(),
            from.eventDate(),
            from.eventWeekday(),
            new Terms(List.of()),
            from.length(),
            from.people(),
            from.organisations(),
            from.places(),
            List.of(),
            List.of(),
            List.of(),
            from.subjects(),
            from.eventType(),
            new Quotations(List.of()),
            List.of(),
            Shingles.ofHashes(new int[0]),
            from.receivedAt()));
  }

  static EnrichedArticle article(Report report, String headline, String body) {
    Sketch sketch = report.article().sketch();
    AnnotatedArticle from = report.template();
    return new EnrichedArticle(
        sketch.id(),
        1,
        sketch.contentHash(),
        headline,
        body,
        sketch.source(),
        from.url(),
        sketch.language(),
        sketch.published(),
        sketch.eventDate(),
        null,
        from.dateline(),
        from.byline(),
        sketch.people(),
        sketch.organisations(),
        sketch.places(),
        sketch.subjects(),
        sketch.eventType(),
        null,
        from.annotations(),
        report.copyOf(),
        storyId(report),
        List.of(),
        null,
        from.origin(),
        sketch.receivedAt(),
        null);
  }

  static String storyId(Report report) {
    return "s-" + report.event();
  }

  static StoryArticle inStory(EnrichedArticle article) {
    Decision decision = article.copyOf() == null ? Decision.JOINED : Decision.COPIED;
    return new StoryArticle(
        article.id(),
        1,
        article.source(),
        article.published(),
        article.eventDate(),
        article.copyOf(),
        new Placement(decision, article.copyOf(), 1, 0, List.of(), null));
  }

  /** The moment that lists go by. */
  static Instant moment(ResolvedDate published, ResolvedDate event, Instant otherwise) {
    ResolvedDate date = published.date() == null ? event : published;
    if (date.date() == null) {
      return otherwise;
    }
    Instant time = date.time();
    return time == null
        ? Objects.requireNonNull(date.date()).atStartOfDay().toInstant(ZoneOffset.UTC)
        : time;
  }

  static @Nullable Object day(ResolvedDate published, ResolvedDate event) {
    return published.date() == null ? event.date() : published.date();
  }

  /** The story as it stands in its row, where its articles are left out. */
  static Story facts(MadeStory made) {
    EnrichedArticle first = made.first();
    return new Story(
        first.storyId(),
        made.articles().size(),
        made.sequence(),
        first.language(),
        Story.State.OPEN,
        null,
        new Story.Change(Story.Change.Kind.EXTENDED, "an article more"),
        first.headline(),
        first.eventDate(),
        null,
        null,
        tags(first.people()),
        tags(first.organisations()),
        first.places().stream()
            .map(
                place ->
                    new Story.StoryPlace(
                        place.id(), place.name(), place.country(), place.lat(), place.lon(), 1))
            .toList(),
        tags(first.subjects()),
        List.of(),
        made.independentReports(),
        made.articles().size() - made.independentReports(),
        "l-" + first.storyId(),
        first.headline(),
        List.of(),
        first.receivedAt());
  }

  private static List<Story.StoryTag> tags(List<dev.newsfold.contracts.Tag> tags) {
    return tags.stream().map(tag -> new Story.StoryTag(tag.id(), tag.name(), 1)).toList();
  }
}
