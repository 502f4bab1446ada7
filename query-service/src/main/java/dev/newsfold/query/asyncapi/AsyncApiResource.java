package dev.newsfold.query.asyncapi;

import dev.newsfold.contracts.Topics;
import dev.newsfold.query.web.Answer;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers with the AsyncAPI document. */
@Path("/api/asyncapi")
@Tag(name = "Kafka")
@Blocking
class AsyncApiResource {

  private final Answer answer;
  private final byte[] document = read();

  AsyncApiResource(Answer answer) {
    this.answer = answer;
  }

  private static byte[] read() {
    try (InputStream in = Topics.class.getResourceAsStream("asyncapi.json")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GET
  @Operation(
      operationId = "describeTopics",
      summary = "The Kafka topics, as an AsyncAPI 3 document",
      description = "Topics with partitions and retention, their records as JSON Schemas, headers.")
  @APIResponse(
      responseCode = "200",
      description = "The document",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "document", ref = "#/components/examples/asyncApi")))
  public Response document(@Context Request request) {
    return answer.to(request, document, MediaType.APPLICATION_JSON);
  }
}
