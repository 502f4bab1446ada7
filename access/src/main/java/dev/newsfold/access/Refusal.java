package dev.newsfold.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a call is not let in, as problem details (RFC 9457).
 *
 * @param after how long until it may come again; null where that changes nothing
 */
record Refusal(int status, String title, String detail, @Nullable Duration after) {

  private static final String RETRY_AFTER = "Retry-After";

  private static final int TOO_LARGE = 413;

  /** Who is hung up on while it sends does not see the answer. */
  private static final long LINGER_MILLISECONDS = 500;

  static Refusal unknown(String detail) {
    return new Refusal(401, "Unauthorized", detail, null);
  }

  static Refusal forbidden(String detail) {
    return new Refusal(403, "Forbidden", detail, null);
  }

  static Refusal malformed(String detail) {
    return new Refusal(400, "Bad Request", detail, null);
  }

  static Refusal tooLarge(String detail) {
    return new Refusal(TOO_LARGE, "Content Too Large", detail, null);
  }

  static Refusal tooOften(String detail, Duration after) {
    return new Refusal(429, "Too Many Requests", detail, after);
  }

  void send(RoutingContext call) {
    HttpServerResponse response = call.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    // What is not read of a body would hold up the next request on the connection.
    if (!call.request().isEnded()) {
      call.request().resume();
    }
    if (status == TOO_LARGE) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      hangUpLater(call);
    }
    response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
    if (status == 401) {
      response.putHeader("WWW-Authenticate", "Bearer realm=\"newsfold\"");
    }
    if (after != null) {
      response.putHeader(
          RETRY_AFTER, Long.toString(Math.max(1, after.plusMillis(999).toSeconds())));
    }
    response.end(
        new JsonObject()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", detail)
            .encode());
  }

  private static void hangUpLater(RoutingContext call) {
    call.vertx().setTimer(LINGER_MILLISECONDS, timer -> call.request().connection().close());
  }
}
