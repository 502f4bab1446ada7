package dev.newsfold.query.storyline;

import dev.newsfold.query.search.Choice;
import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Limit;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of storylines. */
record StorylineParameters(
    @Parameter(description = "newest (preset), oldest, or biggest by stories.", example = "biggest")
        @RestQuery
        @Nullable String sort,
    @Parameter(description = "Items a page, 1 to 200.", example = "20") @RestQuery
        @Nullable String limit,
    @Parameter(description = "next of the page before.") @RestQuery @Nullable String cursor) {

  StorylineQuery query() {
    StorylineSort order = Choice.parse("sort", sort, StorylineSort.NEWEST);
    return new StorylineQuery(
        order,
        Limit.parse(limit),
        Cursor.parse(cursor, StorylineQuery.question(order), order.keyset().size()));
  }
}
