package dev.newsfold.query.live;

import dev.newsfold.query.index.SearchIndex;
import dev.newsfold.query.search.InvalidParameter;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells what changes as it changes. */
@Path("/api/live")
@Tag(name = "Live")
@Blocking
class LiveResource {

  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private final LiveFeed feed;
  private final SearchIndex index;
  private final LiveConfiguration configuration;

  LiveResource(LiveFeed feed, SearchIndex index, LiveConfiguration configuration) {
    this.feed = feed;
    this.index = index;
    this.configuration = configuration;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "watch",
      summary = "Sends articles and stories as they change",
      description =
          "Server-sent events named article and story; the data is the same JSON as in lists. The id"
              + " is a position: sent back as Last-Event-ID it resumes, at any instance and after a"
              + " restart. What changed several times since is sent once, as it is now. Comments"
              + " keep the connection open. A client that does not read is dropped.")
  @APIResponse(
      responseCode = "200",
      description = "Events",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              examples = @ExampleObject(name = "story", ref = "#/components/examples/live")))
  @APIResponse(ref = "#/components/responses/invalidParameter", responseCode = "400")
  @APIResponse(responseCode = "503", description = "Too many clients watch already")
  public void watch(
      @BeanParam LiveParameters parameters,
      @HeaderParam(LAST_EVENT_ID) @Nullable String lastEventId,
      @Context SseEventSink sink,
      @Context Sse sse) {
    Watched watched = parameters.watched();
    if (feed.isFull()) {
      throw new ServiceUnavailableException("too many clients watch already");
    }
    long position = lastEventId == null ? index.visible() : position(lastEventId);
    feed.add(new Watcher(watched, sink, sse, configuration.unsent(), position));
  }

  private static long position(String lastEventId) {
    try {
      return Long.parseLong(lastEventId);
    } catch (NumberFormatException e) {
      throw new InvalidParameter(LAST_EVENT_ID, "Last-Event-ID is not the id of an event");
    }
  }
}
