package dev.newsfold.query.webhook;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which part of the failures is asked for. */
record FailureParameters(
    @Parameter(description = "Items a page, 1 to 200.", example = "20") @RestQuery
        @Nullable String limit,
    @Parameter(description = "next of the page before.") @RestQuery @Nullable String cursor) {}
