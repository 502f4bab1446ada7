package dev.newsfold.query.rebuild;

import dev.newsfold.query.index.Follower;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Has the tables read anew, and says how far that is. */
@Path("/api/rebuild")
@Tag(name = "Rebuild")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class RebuildResource {

  private final Rebuild rebuild;
  private final RebuildTable table;
  private final Follower index;

  RebuildResource(Rebuild rebuild, RebuildTable table, Follower index) {
    this.rebuild = rebuild;
    this.table = table;
    this.index = index;
  }

  @POST
  @Operation(
      operationId = "rebuild",
      summary = "Reads the tables and the search index anew from Kafka",
      description =
          "Requests are answered from the old ones meanwhile. What differs is put right in one"
              + " transaction, and told to live clients; then each instance makes its search index"
              + " again. What comes in is stored once the rows are compared. Webhooks stay, and"
              + " rejected input, too, that Kafka no longer has. Where it is cut off, all is as it"
              + " was; send the request again.")
  @APIResponse(
      responseCode = "202",
      description = "It has begun",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RebuildView.class),
              examples = @ExampleObject(name = "rebuild", ref = "#/components/examples/rebuild")))
  @APIResponse(responseCode = "409", description = "One is under way already")
  @APIResponse(ref = "#/components/responses/unavailable", responseCode = "503")
  public Response post() {
    rebuild.begin();
    return Response.accepted(last()).location(URI.create("/api/rebuild")).build();
  }

  @GET
  @Operation(
      operationId = "getRebuild",
      summary = "How far the last rebuild is",
      description =
          "States: none, reading (records of Kafka), comparing, indexing (the instance that answers"
              + " makes its search index again), done, failed (reason says why), interrupted. In the"
              + " last two the rows are as they were.")
  @APIResponse(
      responseCode = "200",
      description = "The last one, whichever instance did it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "rebuild", ref = "#/components/examples/rebuild")))
  public RebuildView get() {
    return last();
  }

  private RebuildView last() {
    RebuildView last = table.last().orElse(RebuildView.NONE);
    boolean isIndexing = last.state() == RebuildView.State.DONE && !index.isOfLastGeneration();
    return isIndexing ? last.indexing() : last;
  }
}
