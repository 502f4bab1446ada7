package dev.newsfold.query.rejected;

import dev.newsfold.query.search.Choice;
import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Limit;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of rejected input. */
record RejectedParameters(
    @Parameter(description = "ingest, enrich or query: who rejected it.", example = "ingest")
        @RestQuery
        @Nullable String stage,
    @Parameter(description = "Items a page, 1 to 200.", example = "20") @RestQuery
        @Nullable String limit,
    @Parameter(description = "next of the page before.") @RestQuery @Nullable String cursor) {

  RejectedQuery query() {
    RejectedStage by = stage == null ? null : Choice.parse("stage", stage, RejectedStage.class);
    return new RejectedQuery(
        by,
        Limit.parse(limit),
        Cursor.parse(cursor, RejectedQuery.question(by), RejectedStore.NEWEST.size()));
  }
}
