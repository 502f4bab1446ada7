package dev.newsfold.ingest.feed;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Polling of RSS and Atom feeds. */
@ConfigMapping(prefix = "newsfold.feeds")
public interface FeedsConfiguration {

  /** Whether this instance polls. One instance does, where several write to the same Kafka. */
  @WithDefault("true")
  boolean enabled();

  /** Feeds that are polled as long as they stand here; others are added by REST. */
  Optional<List<String>> addresses();

  /** How long from one poll of a feed to the next, where the feed does not have its own. */
  @WithDefault("10m")
  Duration interval();

  /** The least that a feed may have. */
  @WithDefault("1m")
  Duration shortestInterval();

  /** How long a feed that fails is left alone at most, whatever its server asks for. */
  @WithDefault("1d")
  Duration longestBackOff();

  /** How many feeds are polled at once. */
  @WithDefault("4")
  int parallelPolls();

  /** Of two requests to one host, how long after the end of the first one the second one waits. */
  @WithDefault("1s")
  Duration hostPause();

  /** How long it may take to reach a server. */
  @WithDefault("10s")
  Duration connectTimeout();

  /** How long a server may be silent. */
  @WithDefault("20s")
  Duration readTimeout();

  /** How long an answer may take in all. */
  @WithDefault("60s")
  Duration fetchTimeout();

  /** A larger feed or page is not read, unpacked if it is packed. */
  @WithDefault("4M")
  MemorySize maxSize();

  /** How often a server may send on to another address. */
  @WithDefault("5")
  int maxRedirects();

  /** Whether the page of an item is fetched that the feed gives only an excerpt of. */
  @WithDefault("true")
  boolean fetchPages();

  /** In how many polls a page is tried until the excerpt has to do. */
  @WithDefault("3")
  int pageAttempts();

  /**
   * How many items of a feed are remembered, and so not published again, and how many of a document
   * are read. Feeds hold 10 to 100; the rest is for those that left the document and come back.
   */
  @WithDefault("200")
  int rememberedItems();

  /** Whether addresses may be polled that only this network reaches. */
  @WithDefault("false")
  boolean allowPrivateAddresses();

  /** How servers know who asks. */
  @WithDefault("Newsfold/0.1 (news aggregator; polls feeds)")
  String userAgent();

  /** How long a caller is kept waiting until a feed is added or removed. */
  @WithDefault("30s")
  Duration answerWithin();

  /** The same configuration, or an exception that names what is wrong with it. */
  default FeedsConfiguration checked() {
    requireAtLeast("interval", shortestInterval(), interval());
    Duration shortest = Duration.ofMillis(1);
    requireAtLeast("shortest-interval", shortest, shortestInterval());
    requireAtLeast("longest-back-off", interval(), longestBackOff());
    requireAtLeast("host-pause", Duration.ZERO, hostPause());
    requireAtLeast("connect-timeout", shortest, connectTimeout());
    requireAtLeast("read-timeout", shortest, readTimeout());
    requireAtLeast("fetch-timeout", shortest, fetchTimeout());
    requireAtLeast("answer-within", shortest, answerWithin());
    requireBetween("parallel-polls", 1, 64, parallelPolls());
    requireBetween("max-size", 1024, 64L * 1024 * 1024, maxSize().asLongValue());
    requireBetween("max-redirects", 0, 20, maxRedirects());
    requireBetween("page-attempts", 1, 100, pageAttempts());
    // The state of a feed is one record on Kafka
    requireBetween("remembered-items", 1, 5000, rememberedItems());
    addresses().orElse(List.of()).forEach(FeedsConfiguration::requireAddress);
    return this;
  }

  private static void requireAddress(String address) {
    try {
      WebAddress.of(address);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("newsfold.feeds.addresses: " + e.getMessage(), e);
    }
  }

  private static void requireAtLeast(String key, Duration least, Duration value) {
    if (value.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "newsfold.feeds.%s is %s, below %s".formatted(key, value, least));
    }
  }

  private static void requireBetween(String key, long least, long most, long value) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "newsfold.feeds.%s is %d, not from %d to %d".formatted(key, value, least, most));
    }
  }
}
