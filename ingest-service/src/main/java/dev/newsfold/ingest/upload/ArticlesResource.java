package dev.newsfold.ingest.upload;

import dev.newsfold.contracts.FileReport;
import dev.newsfold.contracts.FileReport.RejectedPart;
import dev.newsfold.contracts.FileReport.State;
import dev.newsfold.ingest.Taken;
import dev.newsfold.ingest.format.Limits;
import dev.newsfold.ingest.problem.Problem;
import dev.newsfold.ingest.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Articles as JSON. */
@Path("/api/articles")
public class ArticlesResource {

  private static final String NDJSON = "application/x-ndjson";
  private static final String NAME = "request body";

  private final Desk desk;
  private final Limits limits;

  ArticlesResource(Desk desk, Limits limits) {
    this.desk = desk;
    this.limits = limits;
  }

  @POST
  @Blocking
  @Consumes({MediaType.APPLICATION_JSON, NDJSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Takes one article, an array of articles, or one article a line",
      description =
          "Answers when they are published. The same body again changes nothing, unless nothing in"
              + " it could be used before.")
  @APIResponse(responseCode = "202", description = "Published; unusable parts are listed")
  @APIResponse(responseCode = "200", description = "The same body was taken before: its report")
  @APIResponse(responseCode = "400", description = "Nothing in it can be used")
  @APIResponse(responseCode = "413", description = "The body is too large")
  @APIResponse(responseCode = "415", description = "The body is neither JSON nor NDJSON")
  @APIResponse(responseCode = "503", description = "Kafka does not answer")
  public RestResponse<FileReport> post(
      InputStream body,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String mediaType,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
      @Parameter(
              description =
                  "Read it though it was taken before: a service behind this one rejected it, and"
                      + " may not now.")
          @QueryParam("again")
          @DefaultValue("false")
          boolean again)
      throws IOException {
    Spool.requireWithin(length == null ? 0 : length, limits);
    try (Spool spool = Spool.of(body, limits)) {
      Taken taken = desk.take(List.of(spool.document(NAME, mediaType)), again).get(0);
      requireUsable(taken.report());
      return RestResponse.status(
          taken.before() ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED, taken.report());
    }
  }

  private static void requireUsable(FileReport report) {
    if (report.state() != State.REJECTED) {
      return;
    }
    RejectedPart first = report.rejections().get(0);
    int others = report.rejections().size() - 1;
    String detail = others == 0 ? first.reason() : first.reason() + "; and " + others + " more";
    throw new ProblemException(
        Problem.of(400, first.code(), "Nothing in the body can be used", detail, first.place()));
  }
}
