package dev.newsfold.query.storyline;

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

/** Answers for storylines. */
@Path("/api/storylines")
@Tag(name = "Storylines")
@Blocking
class StorylineResource {

  private final StorylineStore storylines;
  private final Answer answer;

  StorylineResource(StorylineStore storylines, Answer answer) {
    this.storylines = storylines;
    this.answer = answer;
  }

  @GET
  @Operation(operationId = "listStorylines", summary = "Lists storylines with their stories")
  @APIResponse(
      responseCode = "200",
      description = "A page of storylines",
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "page", ref = "#/components/examples/storylines")))
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  public Page<StorylineView> list(@BeanParam StorylineParameters parameters) {
    return storylines.list(parameters.query());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getStoryline",
      summary = "A storyline",
      description = "Its stories in order of event date, those of unknown date last.")
  @APIResponse(
      responseCode = "200",
      description = "The storyline",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = StorylineView.class),
              examples =
                  @ExampleObject(name = "storyline", ref = "#/components/examples/storyline")))
  @APIResponse(ref = "#/components/responses/notFound", responseCode = "404")
  public Response get(@RestPath String id, @Context Request request) {
    return answer.to(request, storylines.find(id).orElseThrow(() -> new NotFound("storyline", id)));
  }
}
