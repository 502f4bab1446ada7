package dev.newsfold.query.export;

import dev.newsfold.query.article.ArticleFilterParameters;
import dev.newsfold.query.article.ArticleSort;
import dev.newsfold.query.article.ArticleWalk;
import dev.newsfold.query.search.ArticleFilters;
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

/** Sends articles as a file. */
@Path("/api/articles/export")
@Tag(name = "Exports")
@Blocking
class ArticleExportResource {

  private final Transfers transfers;
  private final ArticleWalk articles;

  ArticleExportResource(Transfers transfers, ArticleWalk articles) {
    this.transfers = transfers;
    this.articles = articles;
  }

  @GET
  @Operation(
      operationId = "exportArticles",
      summary = "All articles of a search, as a file",
      description =
          "ndjson: each line is what GET /api/articles/{id} answers. ninjs: each line"
              + " is an object of IPTC ninjs 3.3. jsonld: one graph of schema.org"
              + " NewsArticles."
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
              @ExampleObject(name = "ndjson", ref = "#/components/examples/articleLines"),
              @ExampleObject(name = "ninjs", ref = "#/components/examples/articleNinjs")
            }),
        @Content(
            mediaType = "text/csv",
            examples = @ExampleObject(name = "csv", ref = "#/components/examples/articleRows")),
        @Content(
            mediaType = "application/ld+json",
            examples = @ExampleObject(name = "jsonld", ref = "#/components/examples/articleJsonLd"))
      })
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  @APIResponse(responseCode = "503", description = "As many exports run as may")
  public Response export(
      @BeanParam ArticleFilterParameters filters,
      @BeanParam ExportParameters parameters,
      @Context HttpServerRequest request) {
    ArticleFilters wanted = filters.filters();
    ArticleSort sort = parameters.chosenSort(ArticleSort.NEWEST);
    return transfers.answer(
        request,
        parameters.chosenFormat(),
        ArticleExport.LAYOUT,
        reader -> articles.walk(wanted, sort, reader));
  }
}
