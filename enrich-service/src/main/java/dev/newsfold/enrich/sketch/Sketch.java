package dev.newsfold.enrich.sketch;

import dev.newsfold.contracts.Place;
import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.contracts.Tag;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the fold knows of an article: a few kilobytes whatever the length of the text.
 *
 * @param hasOwnHeadline whether the headline is the outlet's and not taken from the lead
 * @param eventWeekday the weekday of the event where the article gives no more than that
 * @param terms the words by which the article is compared
 * @param length in words
 * @param leadPeople ids of the people that headline or lead name
 * @param leadOrganisations the same of the organisations
 * @param leadPlaces the same of the places
 * @param places without their mentions, as people and organisations are
 * @param numbers the figures of the text that say something: casualties, sums, shares
 * @param shingles what copies are found by
 */
public record Sketch(
    String id,
    String contentHash,
    String language,
    String headline,
    boolean hasOwnHeadline,
    @Nullable String source,
    ResolvedDate published,
    ResolvedDate eventDate,
    @Nullable DayOfWeek eventWeekday,
    Terms terms,
    int length,
    List<Tag> people,
    List<Tag> organisations,
    List<Place> places,
    List<String> leadPeople,
    List<String> leadOrganisations,
    List<String> leadPlaces,
    List<Tag> subjects,
    @Nullable Tag eventType,
    Quotations quotations,
    List<String> numbers,
    Shingles shingles,
    Instant receivedAt) {}
