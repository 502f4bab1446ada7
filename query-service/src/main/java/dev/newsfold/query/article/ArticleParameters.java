package dev.newsfold.query.article;

import dev.newsfold.query.search.ArticleFilters;
import dev.newsfold.query.search.Choice;
import dev.newsfold.query.search.Cursor;
import dev.newsfold.query.search.Limit;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How a list of articles is sorted, cut and counted. */
record ArticleParameters(
    @Parameter(
            description = "relevance (preset with q), newest (preset without) or oldest.",
            example = "newest")
        @RestQuery
        @Nullable String sort,
    @Parameter(description = "Items a page, 1 to 200.", example = "20") @RestQuery
        @Nullable String limit,
    @Parameter(description = "next of the page before.") @RestQuery @Nullable String cursor,
    @Parameter(
            description =
                "Counts over the newest 5000 matches, over all where they are fewer; comma-separated:"
                    + " people, organisations, places, subjects, eventTypes, sources, languages.",
            example = "people,places")
        @RestQuery
        @Nullable String facets) {

  ArticleQuery query(ArticleFilters filters) {
    ArticleSort preset =
        filters.shared().words() == null ? ArticleSort.NEWEST : ArticleSort.RELEVANCE;
    ArticleSort order = Choice.parse("sort", sort, preset);
    return new ArticleQuery(
        filters,
        order,
        Limit.parse(limit),
        Cursor.parse(cursor, ArticleQuery.question(filters, order), order.order().cursorParts()),
        Facet.parse(facets));
  }
}
