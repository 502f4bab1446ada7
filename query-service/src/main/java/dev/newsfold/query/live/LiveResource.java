package dev.newsfold.query.live;

import dev.newsfold.query.article.ArticleFilterParameters;
import dev.newsfold.query.index.SearchIndex;
import dev.newsfold.query.live.ChangeLog.Kept;
import dev.newsfold.query.problem.Unavailable;
import dev.newsfold.query.search.InvalidParameter;
import dev.newsfold.query.web.Connection;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
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
  private final ChangeLog log;
  private final SearchIndex index;
  private final LiveConfiguration configuration;

  LiveResource(LiveFeed feed, ChangeLog log, SearchIndex index, LiveConfiguration configuration) {
    this.feed = feed;
    this.log = log;
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
              + " restart. What changed several times since is sent once, as it is now. An event"
              + " named gap comes first where changes after that id are no longer kept. Comments"
              + " keep the connection open. A slow client is told later, and keeps nobody waiting;"
              + " it is dropped, with an event named dropped where it still reads, once it takes"
              + " nothing or falls behind what is kept.")
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
      @BeanParam ArticleFilterParameters filters,
      @BeanParam LiveParameters parameters,
      @HeaderParam(LAST_EVENT_ID) @Nullable String lastEventId,
      @Context SseEventSink sink,
      @Context Sse sse,
      @Context HttpServerRequest request) {
    Watched watched = Watched.of(filters, parameters.kind());
    long asked = lastEventId == null ? index.visible() : position(lastEventId);
    Kept kept = log.kept();
    boolean isResumable = lastEventId == null || kept.continues(asked);
    long position = isResumable ? asked : kept.first() - 1;
    Watcher watcher =
        new Watcher(watched, sink, sse, Connection.of(request), configuration.unsent(), position);
    if (!feed.add(watcher, isResumable ? List.of() : List.of(gap(asked, position)))) {
      throw new Unavailable(configuration.clients() + " clients watch already; try again later");
    }
  }

  /** What was asked for and is not there any more: whoever keeps a copy has to read it anew. */
  private static LiveEvent gap(long asked, long position) {
    return new LiveEvent(
        position, "gap", "{\"lastEventId\":%d,\"resumesAfter\":%d}".formatted(asked, position));
  }

  private static long position(String lastEventId) {
    try {
      return Long.parseLong(lastEventId);
    } catch (NumberFormatException e) {
      throw new InvalidParameter(LAST_EVENT_ID, "Last-Event-ID is not the id of an event");
    }
  }
}
