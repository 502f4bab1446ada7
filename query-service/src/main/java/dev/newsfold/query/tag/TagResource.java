package dev.newsfold.query.tag;

import dev.newsfold.query.search.Page;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers for tags. */
@Path("/api/tags")
@Tag(name = "Tags")
@Blocking
class TagResource {

  private final TagStore tags;

  TagResource(TagStore tags) {
    this.tags = tags;
  }

  @GET
  @Operation(operationId = "listTags", summary = "Lists tags, the most used first")
  @APIResponse(
      responseCode = "200",
      description = "A page of tags",
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "page", ref = "#/components/examples/tags")))
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  public Page<TagView> list(@BeanParam TagParameters parameters) {
    return tags.list(parameters.query());
  }
}
