package dev.newsfold.ingest.problem;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import dev.newsfold.access.UnreadableRequest;
import dev.newsfold.ingest.publish.JournalException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failed call with a problem. */
class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);
  private static final int RETRY_AFTER_SECONDS = 5;

  @ServerExceptionMapper
  Response answer(ProblemException failure, UriInfo call) {
    return answer(failure.problem(), call).build();
  }

  @ServerExceptionMapper
  Response answer(WebApplicationException failure, UriInfo call) {
    Response.StatusType status = failure.getResponse().getStatusInfo();
    String detail = failure.getMessage() == null ? status.getReasonPhrase() : failure.getMessage();
    Problem problem =
        new Problem(
            "about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, null, null);
    return answer(problem, call).build();
  }

  @ServerExceptionMapper
  Response answer(JournalException failure, UriInfo call) {
    Problem problem =
        Problem.of(
            503,
            "kafka-unavailable",
            "Kafka cannot be reached",
            String.valueOf(failure.getMessage()),
            null);
    return answer(problem, call).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build();
  }

  /** Jackson says so of a field that stands twice, too. */
  @ServerExceptionMapper
  Response answer(InvalidDefinitionException failure, UriInfo call) {
    return answerUnexpected(failure, call);
  }

  @ServerExceptionMapper
  Response answer(RuntimeException failure, UriInfo call) {
    return answerUnexpected(failure, call);
  }

  private static Response answerUnexpected(Exception failure, UriInfo call) {
    if (UnreadableRequest.isCauseOf(failure)) {
      String detail =
          "The request cannot be read: it is not what its Content-Type says, or cut off";
      return answer(Problem.of(400, "malformed-request", "Malformed request", detail, null), call)
          .build();
    }
    LOG.errorf(failure, "%s failed", call.getPath());
    String detail = "The service failed to answer; its log says why";
    return answer(Problem.of(500, "internal-error", "Internal error", detail, null), call).build();
  }

  private static Response.ResponseBuilder answer(Problem problem, UriInfo call) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(problem.at(call.getPath()));
  }
}
