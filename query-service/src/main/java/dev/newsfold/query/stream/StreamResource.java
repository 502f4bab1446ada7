package dev.newsfold.query.stream;

import dev.newsfold.query.index.Follower;
import dev.newsfold.query.projection.Lag;
import dev.newsfold.query.projection.Throughput;
import dev.newsfold.query.stream.StreamView.Search;
import dev.newsfold.query.stream.StreamView.TopicFlow;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers for the stream. */
@Path("/api/stream")
@Tag(name = "Stream")
@Blocking
class StreamResource {

  private final Throughput throughput;
  private final Lag lag;
  private final Follower index;

  StreamResource(Throughput throughput, Lag lag, Follower index) {
    this.throughput = throughput;
    this.lag = lag;
    this.index = index;
  }

  @GET
  @Operation(
      operationId = "watchStream",
      summary = "How fast records come in, and how many wait",
      description =
          "Of the instance that answers: the partitions that it reads, and how far its searches are"
              + " behind the database.")
  @APIResponse(
      responseCode = "200",
      description = "A flow for each topic that is read",
      content =
          @Content(
              mediaType = "application/json",
              examples = @ExampleObject(name = "stream", ref = "#/components/examples/stream")))
  public StreamView get() {
    Map<String, List<Long>> counts = throughput.counts();
    Map<String, Long> waiting = lag.byTopic();
    TreeSet<String> topics = new TreeSet<>(counts.keySet());
    if (waiting != null) {
      topics.addAll(waiting.keySet());
    }
    return new StreamView(
        Throughput.STEP.toSeconds(),
        topics.stream()
            .map(topic -> flow(topic, counts.getOrDefault(topic, List.of()), waiting))
            .toList(),
        // Read in this order: what was stored by now is found once the other number has reached it.
        new Search(index.stored(), index.found()));
  }

  private static TopicFlow flow(
      String topic, List<Long> counts, @Nullable Map<String, Long> waiting) {
    return new TopicFlow(topic, counts, waiting == null ? null : waiting.get(topic));
  }
}
