package dev.newsfold.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The cookie by which a browser shows the key that its reader signed in with.
 *
 * <p>It holds the key itself: so each instance and each service on the host knows it without asking
 * another one, and what is revoked ends with it. Scripts do not see it, and other sites do not send
 * it.
 */
public final class Session {

  public static final String COOKIE = "newsfold_session";

  private Session() {}

  /**
   * What the cookie holds. Where something could be changed, only for pages of this service and of
   * the origins: other ports of the same host count as the same site.
   */
  static Optional<String> of(HttpServerRequest request, List<String> origins) {
    Cookie cookie = request.getCookie(COOKIE);
    return cookie != null && (isSafe(request) || isFromOwnPage(request, origins))
        ? Optional.of(cookie.getValue())
        : Optional.empty();
  }

  /** Whether the page of another site, in a browser that was let in, could change something. */
  static boolean isForged(HttpServerRequest request, List<String> origins) {
    return !isSafe(request)
        && request.getHeader(HttpHeaders.ORIGIN) != null
        && !isFromOwnPage(request, origins);
  }

  private static boolean isSafe(HttpServerRequest request) {
    return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
  }

  private static boolean isFromOwnPage(HttpServerRequest request, List<String> origins) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      return false;
    }
    HostAndPort own = request.authority();
    return origins.contains(origin) || (own != null && own.toString().equals(authority(origin)));
  }

  private static String authority(String origin) {
    try {
      return String.valueOf(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
