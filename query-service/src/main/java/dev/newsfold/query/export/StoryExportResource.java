package dev.newsfold.query.export;

import dev.newsfold.query.search.StoryFilters;
import dev.newsfold.query.story.StoryFilterParameters;
import dev.newsfold.query.story.StorySort;
import dev.newsfold.query.story.StoryWalk;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sends stories as a file. */
@Path("/api/stories/export")
@Tag(name = "Exports")
@Blocking
class StoryExportResource {

  private final Transfers transfers;
  private final StoryWalk stories;

  StoryExportResource(Transfers transfers, StoryWalk stories) {
    this.transfers = transfers;
    this.stories = stories;
  }

  @GET
  @Operation(
      operationId = "exportStories",
      summary = "All stories of a search, as a file",
      description =
          "ndjson: each line is what GET /api/stories/{id} answers. ninjs: each line is"
              + " a composite of IPTC ninjs 3.3, its reports associated. jsonld: one graph of"
              + " schema.org Events with their NewsArticles."
              + " As they were when it began, of any size. If the connection closes before the end"
              + " of the chunked body, the file is not whole. CSV is RFC 4180 with CRLF; an"
              + " apostrophe stands before a cell that a spreadsheet could take for a formula (it"
              + " begins with =, +, -, @, tab or a line end).")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(
            mediaType = "application/x-ndjson",
            examples = {
              @ExampleObject(name = "ndjson", ref = "#/components/examples/storyLines"),
              @ExampleObject(name = "ninjs", ref = "#/components/examples/storyNinjs")
            }),
        @Content(
            mediaType = "text/csv",
            examples = @ExampleObject(name = "csv", ref = "#/components/examples/storyRows")),
        @Content(
            mediaType = "application/ld+json",
            examples = @ExampleObject(name = "jsonld", ref = "#/components/examples/storyJsonLd"))
      })
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  @APIResponse(responseCode = "503", description = "As many exports run as may")
  public Response export(
      @BeanParam StoryFilterParameters filters,
      @BeanParam ExportParameters parameters,
      @Context HttpServerRequest request) {
    StoryFilters wanted = filters.filters();
    StorySort sort = parameters.chosenSort(StorySort.NEWEST);
    return transfers.answer(
        request,
        parameters.chosenFormat(),
        StoryExport.LAYOUT,
        reader -> stories.walk(wanted, sort, reader));
  }
}
