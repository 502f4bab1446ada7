package dev.newsfold.query.story;

import dev.newsfold.query.search.Choice;
import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Limit;
import dev.newsfold.query.search.StoryFilters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a list of stories is sorted and cut. */
record StoryParameters(
    @Parameter(
            description =
                "newest (preset), oldest, biggest by independent reports, or relevance of the best"
                    + " article with q.",
            example = "biggest")
        @RestQuery
        @Nullable String sort,
    @Parameter(description = "Items a page, 1 to 200.", example = "20") @RestQuery
        @Nullable String limit,
    @Parameter(description = "next of the page before.") @RestQuery @Nullable String cursor) {

  StoryQuery query(StoryFilters filters) {
    StorySort order = Choice.parse("sort", sort, StorySort.NEWEST);
    return new StoryQuery(
        filters,
        order,
        Limit.parse(limit),
        Cursor.parse(cursor, StoryQuery.question(filters, order), order.order().cursorParts()));
  }
}
