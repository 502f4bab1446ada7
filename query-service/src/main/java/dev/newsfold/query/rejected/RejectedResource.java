package dev.newsfold.query.rejected;

import dev.newsfold.query.problem.NotFound;
import dev.newsfold.query.search.Page;
import dev.newsfold.query.web.Answer;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Answers for rejected input. */
@Path("/api/rejected")
@Tag(name = "Rejected input")
@Blocking
class RejectedResource {

  private final RejectedStore rejected;
  private final Answer answer;

  RejectedResource(RejectedStore rejected, Answer answer) {
    this.rejected = rejected;
    this.answer = answer;
  }

  @GET
  @Operation(
      operationId = "listRejected",
      summary = "Lists input that could not be used, the newest first",
      description = "With how each input begins; all of it is at its own address.")
  @APIResponse(
      responseCode = "200",
      description = "A page of rejected input",
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "page", ref = "#/components/examples/rejected")))
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  public Page<RejectedView> list(@BeanParam RejectedParameters parameters) {
    return rejected.list(parameters.query());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getRejected", summary = "Rejected input with all of its text")
  @APIResponse(
      responseCode = "200",
      description = "The input and what is wrong with it",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RejectedView.class),
              examples =
                  @ExampleObject(name = "rejected", ref = "#/components/examples/rejectedInput")))
  @APIResponse(ref = "#/components/responses/notFound", responseCode = "404")
  public Response get(@RestPath String id, @Context Request request) {
    return answer.to(
        request, rejected.find(id).orElseThrow(() -> new NotFound("rejected input", id)));
  }
}
