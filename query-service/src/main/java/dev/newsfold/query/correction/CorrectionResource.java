package dev.newsfold.query.correction;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsfold.query.problem.NotFound;
import dev.newsfold.query.search.Page;
import dev.newsfold.query.story.StoryStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Takes in corrections, and answers for them. */
@Path("/api/stories/{id}/corrections")
@Tag(name = "Corrections")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CorrectionResource {

  private static final String ADDRESS = "/api/stories/{id}/corrections";
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 255;

  private final MakeCorrection makeCorrection;
  private final CorrectionStore corrections;
  private final StoryStore stories;
  private final ObjectMapper mapper;

  CorrectionResource(
      MakeCorrection makeCorrection,
      CorrectionStore corrections,
      StoryStore stories,
      ObjectMapper mapper) {
    this.makeCorrection = makeCorrection;
    this.corrections = corrections;
    this.stories = stories;
    this.mapper = mapper;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "correctStory",
      summary = "Merges, splits or moves",
      description =
          "An editor's word wins over the machine and lasts: no later article and no later revision"
              + " puts together what a split or a move took apart, or takes apart what a merge put"
              + " together. It is done a moment after it was accepted; Location says where to see"
              + " that.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CorrectionRequest.class),
              examples = {
                @ExampleObject(name = "merge", ref = "#/components/examples/merge"),
                @ExampleObject(name = "split", ref = "#/components/examples/split"),
                @ExampleObject(name = "move", ref = "#/components/examples/move")
              }))
  @APIResponse(
      responseCode = "202",
      description = "Kafka has it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CorrectionView.class),
              examples =
                  @ExampleObject(name = "correction", ref = "#/components/examples/correction")))
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  @APIResponse(ref = "#/components/responses/notFound", responseCode = "404")
  @APIResponse(ref = "#/components/responses/conflict", responseCode = "409")
  @APIResponse(ref = "#/components/responses/unavailable", responseCode = "503")
  public Response post(
      @RestPath String id,
      @Parameter(
              description = "The same request with the same key again is the same correction.",
              example = "8f3a")
          @HeaderParam(IDEMPOTENCY_KEY)
          @Nullable String key,
      @Nullable String body) {
    CorrectionRequest request = CorrectionRequest.parse(body, mapper);
    String ownKey = key == null ? null : EditorsName.checked(IDEMPOTENCY_KEY, key, LONGEST_KEY);
    return accepted(id, makeCorrection.of(id, request, ownKey));
  }

  @GET
  @Operation(
      operationId = "listCorrections",
      summary = "The corrections that touch a story",
      description =
          "The newest first: those of its articles, and those that name it or a story that went"
              + " into it.")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(name = "corrections", ref = "#/components/examples/corrections")))
  @APIResponse(responseCode = "308", description = "The story went into the one at Location")
  @APIResponse(ref = "#/components/responses/notFound", responseCode = "404")
  public Response list(@RestPath String id) {
    Optional<String> survivor = stories.survivorOf(id);
    if (survivor.isPresent()) {
      return Response.status(Status.PERMANENT_REDIRECT).location(at(survivor.get())).build();
    }
    if (corrections.story(id).isEmpty()) {
      throw new NotFound("story", id);
    }
    List<CorrectionView> items = corrections.touching(id);
    return Response.ok(new Page<>(items, null, items.size(), true)).build();
  }

  @DELETE
  @Path("/{correctionId}")
  @Operation(
      operationId = "undoCorrection",
      summary = "Takes a correction back",
      description =
          "The articles go back to where they stood, with those that joined for them since, and the"
              + " machine decides again. What a later correction moved stays where that put it.")
  @APIResponse(
      responseCode = "202",
      description = "Kafka has it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CorrectionView.class),
              examples = @ExampleObject(name = "correction", ref = "#/components/examples/undone")))
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  @APIResponse(ref = "#/components/responses/notFound", responseCode = "404")
  @APIResponse(ref = "#/components/responses/unavailable", responseCode = "503")
  public Response delete(
      @RestPath String id, @RestPath String correctionId, @BeanParam EditorsName by) {
    return accepted(id, makeCorrection.takeBack(id, correctionId, by.checked()));
  }

  /** The list of a merged story leads to that of the one it went into. */
  private static Response accepted(String storyId, CorrectionView view) {
    return Response.accepted(view).location(at(storyId)).build();
  }

  private static URI at(String storyId) {
    return UriBuilder.fromUri(ADDRESS).build(storyId);
  }
}
