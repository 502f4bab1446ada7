package dev.newsfold.access;

import io.vertx.core.VertxException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells requests that cannot be read from faults of the service: for some of them, those who read
 * requests have no exceptions of their own.
 */
public final class UnreadableRequest {

  /** What is thrown below these, before any call of ours, is said of what they read. */
  private static final Set<String> READERS =
      Set.of(
          "org.jboss.resteasy.reactive.server.handlers.FormBodyHandler",
          "org.jboss.resteasy.reactive.server.handlers.RequestDeserializeHandler");

  private static final String AUTHORITY = ":authority";

  private UnreadableRequest() {}

  /** Whether the request is what failed. */
  public static boolean isCauseOf(Throwable failure) {
    return isThrownByReaders(failure) || isWithoutAuthority(failure);
  }

  private static boolean isThrownByReaders(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .anyMatch(frame -> READERS.contains(frame.getClassName()));
  }

  /** A connection that goes over to HTTP/2 in its first request need not say whom it is for. */
  private static boolean isWithoutAuthority(Throwable failure) {
    return failure instanceof VertxException
        && String.valueOf(failure.getMessage()).contains(AUTHORITY);
  }
}
