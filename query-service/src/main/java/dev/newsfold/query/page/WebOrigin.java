package dev.newsfold.query.page;

import java.net.URI;
import java.util.Set;

/**
 * Scheme, host and port of a web server, such as {@code http://localhost:8081}.
 *
 * <p>It becomes part of the Content-Security-Policy, so nothing else may stand in it.
 */
public record WebOrigin(String value) {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  public WebOrigin {
    URI address = URI.create(value);
    boolean isOrigin =
        address.getScheme() != null
            && SCHEMES.contains(address.getScheme())
            && address.getHost() != null
            && value.equals(address.getScheme() + "://" + address.getAuthority())
            && address.getUserInfo() == null
            && value.indexOf(';') < 0
            && value.indexOf(',') < 0;
    if (!isOrigin) {
      throw new IllegalArgumentException(
          value + " is no origin such as http://localhost:8081: scheme, host and port alone");
    }
  }
}
