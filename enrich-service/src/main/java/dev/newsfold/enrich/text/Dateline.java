package dev.newsfold.enrich.text;

import org.jspecify.annotations.Nullable;

/**
 * The place and agency at the head of a report.
 *
 * @param text as printed, without the dash: {@code MOSCOW (Reuters)}
 */
public record Dateline(String text, @Nullable String place, @Nullable String agency) {}
