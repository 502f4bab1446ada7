package dev.newsfold.query.atom;

import dev.newsfold.query.article.ArticleSort;
import dev.newsfold.query.search.Choice;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which part of a feed is asked for. */
record AtomParameters(
    @Parameter(description = "newest (preset) or oldest, or relevance with q.", example = "newest")
        @RestQuery
        @Nullable String sort,
    @Parameter(description = "Entries a page, 1 to 200.", example = "20") @RestQuery
        @Nullable String limit,
    @Parameter(description = "As the next link has it.") @RestQuery @Nullable String cursor) {

  ArticleSort chosenSort() {
    return Choice.parse("sort", sort, ArticleSort.NEWEST);
  }
}
