package dev.newsfold.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** An absolute address of the web, without user and fragment. */
record WebAddress(URI uri) {

  private static final int LONGEST = 2048;

  WebAddress {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException(uri + " is neither http nor https");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException(uri + " names no host");
    }
    if (uri.getUserInfo() != null) {
      throw new IllegalArgumentException("the address on " + uri.getHost() + " names a user");
    }
  }

  /**
   * @throws IllegalArgumentException with what is wrong, in a sentence
   */
  static WebAddress of(String address) {
    String written = address.strip();
    if (written.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the address is longer than %d characters".formatted(LONGEST));
    }
    try {
      return new WebAddress(new URI(withoutFragment(written)));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(written + " is no address: " + e.getReason(), e);
    }
  }

  /** Where a redirect from here leads. */
  WebAddress redirected(String location) {
    try {
      return of(uri.resolve(new URI(withoutFragment(location.strip()))).toString());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(location + " is no address: " + e.getReason(), e);
    }
  }

  String host() {
    return uri.getHost().toLowerCase(Locale.ROOT);
  }

  private static String withoutFragment(String address) {
    int fragment = address.indexOf('#');
    return fragment < 0 ? address : address.substring(0, fragment);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
