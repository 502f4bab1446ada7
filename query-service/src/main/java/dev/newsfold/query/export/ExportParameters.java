package dev.newsfold.query.export;

import dev.newsfold.query.search.Choice;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** In which format and order an export comes. */
record ExportParameters(
    @Parameter(description = "ndjson (preset), csv, ninjs or jsonld.", example = "csv") @RestQuery
        @Nullable String format,
    @Parameter(description = "newest (preset) or oldest; stories also biggest.", example = "oldest")
        @RestQuery
        @Nullable String sort) {

  Format chosenFormat() {
    return Choice.parse("format", format, Format.NDJSON);
  }

  <E extends Enum<E>> E chosenSort(E preset) {
    return Choice.parse("sort", sort, preset);
  }
}
