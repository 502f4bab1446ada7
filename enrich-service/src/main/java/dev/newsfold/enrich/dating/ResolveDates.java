package dev.newsfold.enrich.dating;

import dev.newsfold.enrich.text.CleanText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Dates an article: first its publication, then, by that, the event. */
public final class ResolveDates {

  /**
   * Dates an article as far as it dates itself.
   *
   * @param statedPublished the publication date in the container's words
   * @param receivedAt no date is later than a day after it
   */
  public Dates of(CleanText text, @Nullable String statedPublished, Instant receivedAt) {
    LocalDate received = receivedAt.atOffset(ZoneOffset.UTC).toLocalDate();
    Considered considered = new Considered();
    BodyDates body = BodyDates.of(text);
    PublicationDate publication = new PublicationDate(text, body, received, considered);
    PublicationDate.Found published = publication.resolve(statedPublished);
    EventDate.Found event = new EventDate(text, body, published, received, considered).resolve();
    return new Dates(published.date(), event.date(), event.weekday(), considered.all());
  }
}
