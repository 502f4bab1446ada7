package dev.newsfold.ingest.upload;

import java.net.URI;
import java.util.Set;

/**
 * Scheme, host and port of a web server, such as {@code http://localhost:8080}.
 *
 * <p>Neither a pattern nor a wildcard: any site that a user visits could send files through them.
 */
public record PageOrigin(String value) {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  public PageOrigin {
    URI address = URI.create(value);
    if (address.getScheme() == null
        || !SCHEMES.contains(address.getScheme())
        || address.getHost() == null
        || !value.equals(address.getScheme() + "://" + address.getAuthority())) {
      throw new IllegalArgumentException(
          value + " is no origin such as http://localhost:8080: scheme, host and port alone");
    }
  }
}
