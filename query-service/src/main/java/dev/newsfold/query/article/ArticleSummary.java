package dev.newsfold.query.article;

import dev.newsfold.contracts.ResolvedDate;
import dev.newsfold.query.search.Highlight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param lead how its text begins
 * @param highlights the passages that contain the words asked for: last, since the index keeps the
 *     others, and these are put in
 */
public record ArticleSummary(
    String id,
    int revision,
    String headline,
    String lead,
    @Nullable String source,
    @Nullable String url,
    String language,
    ResolvedDate published,
    ResolvedDate eventDate,
    @Nullable String copyOf,
    String storyId,
    List<Highlight> highlights) {}
