package dev.newsfold.query.live;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a watcher wants to see, beside the filters of articles. */
record LiveParameters(
    @Parameter(
            description =
                "article or story; both where it is not given, and articles alone with source or"
                    + " story.",
            example = "story")
        @RestQuery
        @Nullable String kind) {}
