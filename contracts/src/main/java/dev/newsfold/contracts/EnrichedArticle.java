package dev.newsfold.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision of an article: cleaned, dated, tagged and put into its story.
 *
 * <p>{@code copyOf}, {@code storyId} and {@code eventDate} are those of the moment when it was
 * folded; the {@link Story} has the last word on all three.
 *
 * @param revision from 1, counted up with each change under the same id
 * @param headline the article's own, else taken from its lead
 * @param body the main text, a line a paragraph
 * @param source the outlet
 * @param language ISO 639-1, {@code und} where it cannot be told
 * @param dateCandidates the dates that were considered, with why each was taken or refused
 * @param dateline the place and agency at the head of the report, such as {@code MOSCOW (Reuters)}
 * @param event the one that the report is about; null where no sentence of the body says it
 * @param copyOf the id of the article that this one is a copy of
 * @param statements what is said of headline, byline, source and address, the most trusted first
 * @param annotator the version of what cleaned, dated and tagged it; null where that did not say
 */
public record EnrichedArticle(
    String id,
    int revision,
    String contentHash,
    String headline,
    String body,
    @Nullable String source,
    @Nullable String url,
    String language,
    ResolvedDate published,
    ResolvedDate eventDate,
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
    @Nullable String copyOf,
    String storyId,
    List<RemovedText> removed,
    @Nullable List<Statement> statements,
    Origin origin,
    Instant receivedAt,
    @Nullable Integer annotator) {

  /** How much of the tagging is done for the article's language. */
  public enum Annotations {
    @JsonProperty("full")
    FULL,
    @JsonProperty("partial")
    PARTIAL
  }

  public EnrichedArticle {
    if (revision < 1) {
      throw new IllegalArgumentException("revision is " + revision + ", below 1");
    }
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    places = List.copyOf(places);
    subjects = List.copyOf(subjects);
    removed = List.copyOf(removed);
    dateCandidates = dateCandidates == null ? null : List.copyOf(dateCandidates);
    statements = statements == null ? null : List.copyOf(statements);
  }

  /** The same article, with the word that its story has on it. */
  public EnrichedArticle inStory(String storyId, @Nullable String copyOf, ResolvedDate eventDate) {
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
        eventDate,
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
