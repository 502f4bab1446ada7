package dev.newsfold.ingest.identity;

/**
 * Names a feed: the first 24 hex digits of the SHA-256 of {@code feed:} and its {@linkplain
 * CanonicalUrl canonical address}, so that one feed is not added twice.
 */
public record FeedId(String value) {

  private static final int LENGTH = 24;

  public static FeedId of(String address) {
    String canonical = CanonicalUrl.of(address).map(CanonicalUrl::value).orElse(address);
    return new FeedId(new Sha256().text("feed:" + canonical).hex().substring(0, LENGTH));
  }
}
