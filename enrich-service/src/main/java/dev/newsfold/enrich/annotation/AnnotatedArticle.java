package dev.newsfold.enrich.annotation;

import dev.newsfold.contracts.DateCandidate;
import dev.newsfold.contracts.EnrichedArticle;
import dev.newsfold.contracts.EnrichedArticle.Annotations;
import dev.newsfold.contracts.Event;
import dev.newsfold.contracts.Origin;
import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.RemovedText;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.Statement;
import dev.newsfold.contracts.Tag;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it stands by itself, before the fold compares it with others.
 *
 * @param hasOwnHeadline whether the headline is the outlet's and not taken from the lead
 * @param eventWeekday the weekday of the event where the article gives no more than that
 * @param dateCandidates the dates that were considered
 * @param statements what is said of headline, byline, source and address
 */
public record AnnotatedArticle(
    String id,
    String contentHash,
    String headline,
    boolean hasOwnHeadline,
    String body,
    @Nullable String source,
    @Nullable String url,
    String language,
    ResolvedDate published,
    ResolvedDate eventDate,
    @Nullable DayOfWeek eventWeekday,
    @Nullable List<DateCandidate> dateCandidates,
    @Nullable String dateline,
    @Nullable String byline,
    List<Tag> people,
    List<Tag> organisations,
    List<Place> places,
    List<Tag> subjects,
    @Nullable Tag eventType,
    @Nullable Event event,
    Annotations annotations,
    List<RemovedText> removed,
    @Nullable List<Statement> statements,
    Origin origin,
    Instant receivedAt) {

  /** What goes on to the consumers once the fold has spoken. */
  public EnrichedArticle folded(
      int revision,
      int annotator,
      ResolvedDate foldedEventDate,
      @Nullable String copyOf,
      String storyId) {
    return new EnrichedArticle(
        id,
        revision,
        contentHash,
        headline,
        body,
        source,
        url,
        language,
        published,
        foldedEventDate,
        dateCandidates,
        dateline,
        byline,
        people,
        organisations,
        places,
        subjects,
        eventType,
        event,
        annotations,
        copyOf,
        storyId,
        removed,
        statements,
        origin,
        receivedAt,
        annotator);
  }
}
