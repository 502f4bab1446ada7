package dev.newsfold.query.problem;

import dev.newsfold.query.search.InvalidParameter;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong into problem details. */
final class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);

  private static final String MEDIA_TYPE = "application/problem+json";

  @ServerExceptionMapper
  Response invalidParameter(InvalidParameter invalid) {
    return answer(Status.BAD_REQUEST, String.valueOf(invalid.getMessage()), invalid.parameter());
  }

  @ServerExceptionMapper
  Response notFound(NotFound missing) {
    return answer(Status.NOT_FOUND, String.valueOf(missing.getMessage()), null);
  }

  @ServerExceptionMapper
  Response conflict(Conflict conflict) {
    return answer(Status.CONFLICT, String.valueOf(conflict.getMessage()), conflict.parameter());
  }

  @ServerExceptionMapper
  Response unavailable(Unavailable unavailable) {
    LOG.warn("A request has to be tried again", unavailable);
    return answer(Status.SERVICE_UNAVAILABLE, String.valueOf(unavailable.getMessage()), null);
  }

  @ServerExceptionMapper
  Response refused(WebApplicationException refusal) {
    Status status = Status.fromStatusCode(refusal.getResponse().getStatus());
    if (refusal.getResponse().getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
      return refusal.getResponse();
    }
    Response answer =
        answer(
            status == null ? Status.INTERNAL_SERVER_ERROR : status,
            status == Status.NOT_FOUND
                ? "there is nothing at this address"
                : String.valueOf(refusal.getMessage()),
            null);
    String later = refusal.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER);
    return later == null
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, later).build();
  }

  /** Nobody reads this answer, and nothing is wrong with the service. */
  @ServerExceptionMapper
  Response clientGone(ClientGone gone) {
    return answer(Status.SERVICE_UNAVAILABLE, String.valueOf(gone.getMessage()), null);
  }

  @ServerExceptionMapper
  Response databaseUnreachable(ConnectionException unreachable) {
    LOG.warn("The database cannot be reached", unreachable);
    return answer(
        Status.SERVICE_UNAVAILABLE, "the database cannot be reached; try again shortly", null);
  }

  @ServerExceptionMapper
  Response unexpected(RuntimeException fault) {
    LOG.error("A request failed", fault);
    return answer(Status.INTERNAL_SERVER_ERROR, "the request failed; the log says why", null);
  }

  private static Response answer(Status status, String detail, @Nullable String parameter) {
    return Response.status(status)
        .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
        .entity(
            new Problem(
                "about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, parameter))
        .build();
  }
}
