package dev.newsfold.query.page;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers for the page itself. */
@Path("/api/page")
@Tag(name = "Page")
@NonBlocking
class PageResource {

  private final PageConfiguration configuration;

  PageResource(PageConfiguration configuration) {
    this.configuration = configuration;
  }

  @GET
  @Operation(operationId = "getPage", summary = "Where the page sends files to")
  @APIResponse(
      responseCode = "200",
      description = "The address of the ingest service, as a browser reaches it",
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "page", ref = "#/components/examples/page")))
  public PageView get() {
    return new PageView(configuration.ingest().map(WebOrigin::value).orElse(null));
  }
}
