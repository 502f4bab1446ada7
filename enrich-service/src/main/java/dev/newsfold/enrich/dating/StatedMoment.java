package dev.newsfold.enrich.dating;

import dev.newsfold.contracts.ResolvedDate.Precision;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a statement of a publication date comes to.
 *
 * @param date the day as printed, in the zone of the statement
 * @param time the moment, where the statement has a time and a zone
 * @param isInUtc whether the zone is UTC, which is that of the machine more often than the outlet's
 * @param text the words that were read
 * @param precision how much of the date the statement has
 */
record StatedMoment(
    LocalDate date, @Nullable Instant time, boolean isInUtc, String text, Precision precision) {}
