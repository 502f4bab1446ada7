package dev.newsfold.query.export;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The page of an article, as far as its address is one. */
final class WebPage {

  private WebPage() {}

  /** The address, or null where no other program could follow it. */
  static @Nullable String of(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      String scheme = String.valueOf(new URI(url).getScheme());
      return scheme.equals("http") || scheme.equals("https") ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
