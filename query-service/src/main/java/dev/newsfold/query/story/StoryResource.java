package dev.newsfold.query.story;

import dev.newsfold.query.problem.NotFound;
import dev.newsfold.query.web.Answer;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Answers for stories. */
@Path("/api/stories")
@Tag(name = "Stories")
@Blocking
class StoryResource {

  private static final Status PERMANENT_REDIRECT = Status.PERMANENT_REDIRECT;

  private final StorySearch search;
  private final StoryStore stories;
  private final WhyStore reasons;
  private final Answer answer;

  StoryResource(StorySearch search, StoryStore stories, WhyStore reasons, Answer answer) {
    this.search = search;
    this.stories = stories;
    this.reasons = reasons;
    this.answer = answer;
  }

  @GET
  @Operation(
      operationId = "listStories",
      summary = "Searches stories",
      description =
          "All filters together. A story's date is that of its newest publication, or of its event"
              + " where no publication is dated: from, to and sort go by it.")
  @APIResponse(
      responseCode = "200",
      description = "A page of stories with their reports",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = StoryPage.class),
              examples = @ExampleObject(name = "page", ref = "#/components/examples/stories")))
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  @APIResponse(ref = "#/components/responses/unavailable", responseCode = "503")
  public StoryPage list(
      @BeanParam StoryFilterParameters filters, @BeanParam StoryParameters parameters) {
    return search.search(parameters.query(filters.filters()));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getStory", summary = "A story with its reports")
  @APIResponse(
      responseCode = "200",
      description = "The story",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = StoryView.class),
              examples = @ExampleObject(name = "story", ref = "#/components/examples/story")))
  @APIResponse(responseCode = "308", description = "The story went into the one at Location")
  @APIResponse(ref = "#/components/responses/notFound", responseCode = "404")
  public Response get(@RestPath String id, @Context Request request) {
    return answerOrRedirect(id, "/api/stories/{id}", stories::find, request);
  }

  @GET
  @Path("/{id}/why")
  @Operation(
      operationId = "explainStory",
      summary = "Why each article is in the story",
      description =
          "The signals with what each adds to the score, the score from which two articles report"
              + " one event, and the story that came next.")
  @APIResponse(
      responseCode = "200",
      description = "The evidence, an article each",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = WhyView.class),
              examples = @ExampleObject(name = "why", ref = "#/components/examples/why")))
  @APIResponse(responseCode = "308", description = "The story went into the one at Location")
  @APIResponse(ref = "#/components/responses/notFound", responseCode = "404")
  public Response why(@RestPath String id, @Context Request request) {
    return answerOrRedirect(id, "/api/stories/{id}/why", reasons::find, request);
  }

  private Response answerOrRedirect(
      String id, String address, Function<String, Optional<?>> find, Request request) {
    Optional<String> survivor = stories.survivorOf(id);
    if (survivor.isPresent()) {
      URI location = UriBuilder.fromUri(address).build(survivor.get());
      return Response.status(PERMANENT_REDIRECT).location(location).build();
    }
    return answer.to(request, find.apply(id).orElseThrow(() -> new NotFound("story", id)));
  }
}
