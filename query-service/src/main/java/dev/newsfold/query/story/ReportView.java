package dev.newsfold.query.story;

import dev.newsfold.contracts.ResolvedDate;
import org.jspecify.annotations.Nullable;

/**
 * An article as its story lists it.
 *
 * @param headline null for the moment between the arrival of the story and that of the article
 */
public record ReportView(
    String id,
    @Nullable String headline,
    @Nullable String source,
    @Nullable String url,
    ResolvedDate published,
    ResolvedDate eventDate,
    @Nullable String copyOf) {}
