package dev.newsfold.access;

import io.vertx.core.VertxException;
import java.util.stream.Stream;

/**
 * Tells requests that cannot be read from faults of the service: for some of them, those who read
 * requests have no exceptions of their own.
 */
public final class UnreadableRequest {

  /** What is thrown while it reads a form is said of the form. */
  private static final String READS_FORMS =
      "org.jboss.resteasy.reactive.server.handlers.FormBodyHandler";

  private static final String AUTHORITY = ":authority";

  private UnreadableRequest() {}

  /** Whether the request is what failed. */
  public static boolean isCauseOf(Throwable failure) {
    return isOfAForm(failure) || isWithoutAuthority(failure);
  }

  private static boolean isOfAForm(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(READS_FORMS));
  }

  /** A connection that goes over to HTTP/2 in its first request need not say whom it is for. */
  private static boolean isWithoutAuthority(Throwable failure) {
    return failure instanceof VertxException
        && String.valueOf(failure.getMessage()).contains(AUTHORITY);
  }
}
