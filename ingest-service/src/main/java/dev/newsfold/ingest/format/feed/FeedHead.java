package dev.newsfold.ingest.format.feed;

import dev.newsfold.ingest.format.Decoder;
import dev.newsfold.ingest.format.RejectionCode;
import dev.newsfold.ingest.format.UnusableException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says above its items, and so of each of them.
 *
 * @param declarations the namespaces, as attributes
 * @param base what relative links are relative to; null where nothing is known
 */
record FeedHead(
    @Nullable Charset charset,
    String declarations,
    @Nullable String title,
    @Nullable String byline,
    @Nullable String language,
    @Nullable URI base) {

  private static final Pattern DECLARATION =
      Pattern.compile("\\sxmlns(?::([\\w.-]{1,64}))?\\s*=\\s*(\"[^\"<>]{0,256}\"|'[^'<>]{0,256}')");

  private static final int MOST_DECLARATIONS = 64;

  /**
   * @param name the document's, which is its address where it was polled
   * @throws UnusableException where it declares entities
   */
  static FeedHead of(byte[] bytes, String name) {
    Charset charset = XmlEncoding.in(bytes);
    String xml = Decoder.decode(bytes, charset);
    XmlProlog prolog = XmlProlog.of(xml);
    if (prolog.declaresEntities()) {
      throw new UnusableException(
          RejectionCode.MALFORMED_XML, "declares entities, which no feed needs and many abuse");
    }
    FeedElement root = FeedElement.parse(xml.substring(prolog.end()), "");
    FeedElement feed = root.holder();
    String site = feed.link();
    String language = feed.text("language", "dc:language");
    return new FeedHead(
        charset,
        declarations(xml),
        feed.text("title", "atom:title", "dc:title"),
        feed.names("atom:author"),
        language == null ? feed.language() : language,
        base(name, feed.base(), site));
  }

  private static String declarations(String xml) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher matcher = DECLARATION.matcher(xml);
    while (matcher.find() && found.size() < MOST_DECLARATIONS) {
      String prefix = matcher.group(1);
      found.putIfAbsent(prefix == null ? "xmlns" : "xmlns:" + prefix, matcher.group(2));
    }
    return found.entrySet().stream()
        .map(declaration -> " " + declaration.getKey() + "=" + declaration.getValue())
        .collect(Collectors.joining());
  }

  /** The last of them that can be resolved against those before it. */
  private static @Nullable URI base(@Nullable String... addresses) {
    URI base = null;
    for (String address : addresses) {
      String resolved = address == null ? null : resolve(base, address);
      base = resolved == null ? base : URI.create(resolved);
    }
    return base;
  }

  /** Absolute, where that can be; null where it is no address of the web. */
  @Nullable String resolve(@Nullable String link) {
    return link == null ? null : resolve(base, link);
  }

  private static @Nullable String resolve(@Nullable URI base, String link) {
    try {
      URI address = new URI(link.strip().replace(" ", "%20"));
      URI absolute = base == null ? address : base.resolve(address);
      String scheme = absolute.getScheme();
      boolean isOfTheWeb = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return isOfTheWeb && absolute.getHost() != null ? absolute.toString() : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
