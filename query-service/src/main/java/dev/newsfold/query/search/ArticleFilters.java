package dev.newsfold.query.search;

import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for.
 *
 * @param story the id of the story that they are in
 */
public record ArticleFilters(Filters shared, @Nullable String story, boolean withoutCopies) {}
