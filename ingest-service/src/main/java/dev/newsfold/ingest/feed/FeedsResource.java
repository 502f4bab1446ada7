package dev.newsfold.ingest.feed;

import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.FeedState.AddedBy;
import dev.newsfold.ingest.Ingestion;
import dev.newsfold.ingest.problem.Problem;
import dev.newsfold.ingest.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The feeds that are polled. */
@Path("/api/feeds")
@Produces(MediaType.APPLICATION_JSON)
public class FeedsResource {

  private final Feeds feeds;
  private final Ingestion ingestion;
  private final FeedsConfiguration configuration;

  FeedsResource(Feeds feeds, Ingestion ingestion, FeedsConfiguration configuration) {
    this.feeds = feeds;
    this.ingestion = ingestion;
    this.configuration = configuration;
  }

  /** A list, as every list of the interface is wrapped. */
  public record FeedViews(List<FeedView> items) {}

  @POST
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Adds a feed",
      description = "It is polled at once, and then in the interval given. Known feeds get it too.")
  @APIResponse(responseCode = "201", description = "Added")
  @APIResponse(responseCode = "200", description = "It was there before: its interval is changed")
  @APIResponse(responseCode = "400", description = "The address or the interval cannot be used")
  @APIResponse(responseCode = "503", description = "Kafka does not answer")
  public RestResponse<FeedView> post(@Nullable FeedRequest body) throws InterruptedException {
    FeedRequest request = body == null ? new FeedRequest(null, null) : body;
    WebAddress address = request.address();
    requirePublic(address);
    try {
      Feeds.Added added = feeds.add(address, request.interval(configuration), AddedBy.REST);
      FeedView view = FeedView.of(added.state());
      if (added.before()) {
        return RestResponse.ok(view);
      }
      URI location = URI.create("/api/feeds/" + view.id());
      return ResponseBuilder.create(RestResponse.Status.CREATED, view).location(location).build();
    } catch (TimeoutException e) {
      throw unavailable();
    }
  }

  /** What cannot be looked up now is left to the poll, which says so in the feed's state. */
  private void requirePublic(WebAddress address) {
    try {
      CheckedResolver.of(configuration).resolve(address.host());
    } catch (RefusedAddressException e) {
      String detail = String.valueOf(e.getMessage());
      throw new ProblemException(
          Problem.of(400, "private-address", "The feed cannot be added", detail, "url"));
    } catch (UnknownHostException e) {
      return;
    }
  }

  @GET
  @Blocking
  @Operation(summary = "Every feed, and what came of its last poll")
  @APIResponse(responseCode = "503", description = "Kafka does not answer")
  public FeedViews list() {
    return new FeedViews(
        ingestion.feeds().stream()
            .sorted(Comparator.comparing(FeedState::url))
            .map(FeedView::of)
            .toList());
  }

  @GET
  @Blocking
  @Path("/{id}")
  @Operation(summary = "A feed, and what came of its last poll")
  @APIResponse(responseCode = "404", description = "There is no such feed")
  public FeedView get(@PathParam("id") String id) {
    return feeds.find(id).map(FeedView::of).orElseThrow(() -> unknown(id));
  }

  @DELETE
  @Blocking
  @Path("/{id}")
  @Operation(summary = "Removes a feed; its articles stay")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "404", description = "There is no such feed")
  @APIResponse(responseCode = "409", description = "It stands in the configuration")
  public void delete(@PathParam("id") String id) throws InterruptedException {
    FeedState feed = feeds.find(id).orElseThrow(() -> unknown(id));
    if (feed.addedBy() == AddedBy.CONFIGURATION) {
      String detail = feed.url() + " stands in newsfold.feeds.addresses: remove it there";
      throw new ProblemException(
          Problem.of(409, "configured-feed", "The feed cannot be removed", detail, "id"));
    }
    try {
      if (!feeds.remove(id)) {
        throw unknown(id);
      }
    } catch (TimeoutException e) {
      throw unavailable();
    }
  }

  private static ProblemException unknown(String id) {
    return new ProblemException(
        Problem.of(404, "unknown-feed", "Unknown feed", "No feed has the id " + id, "id"));
  }

  private static ProblemException unavailable() {
    return new ProblemException(
        Problem.of(
            503,
            "kafka-unavailable",
            "Not done in time",
            "Kafka does not answer: try again",
            null));
  }
}
