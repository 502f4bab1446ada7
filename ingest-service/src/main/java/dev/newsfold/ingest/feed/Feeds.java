package dev.newsfold.ingest.feed;

import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.FeedState.AddedBy;
import dev.newsfold.contracts.Origin.Via;
import dev.newsfold.ingest.FeedStep;
import dev.newsfold.ingest.HandedIn;
import dev.newsfold.ingest.Ingestion;
import dev.newsfold.ingest.format.Document;
import dev.newsfold.ingest.identity.FeedId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Adds feeds, and removes them. */
@ApplicationScoped
class Feeds {

  private static final Logger LOG = Logger.getLogger(Feeds.class);

  private final Ingestion ingestion;
  private final FeedsConfiguration configuration;
  private final Clock clock;

  Feeds(Ingestion ingestion, FeedsConfiguration configuration, Clock clock) {
    this.ingestion = ingestion;
    this.configuration = configuration;
    this.clock = clock;
  }

  /** A feed, and whether it was there before. */
  record Added(FeedState state, boolean before) {}

  Optional<FeedState> find(String id) {
    return ingestion.feeds().stream().filter(feed -> feed.id().equals(id)).findFirst();
  }

  /**
   * Adds a feed, or changes its interval where it is there already; one that was gone is asked
   * again.
   *
   * @throws TimeoutException if Kafka does not answer in time
   */
  Added add(WebAddress address, Duration every, AddedBy addedBy)
      throws InterruptedException, TimeoutException {
    String id = FeedId.of(address.toString()).value();
    while (true) {
      Instant now = clock.instant();
      FeedState known = find(id).orElse(null);
      FeedState next =
          known == null
              ? FeedChange.added(id, address, addedBy, every, now)
              : new FeedChange(known).wanted(addedBy, every, now).state();
      if (take(id, address.toString(), known, next)) {
        return new Added(next, known != null);
      }
    }
  }

  /** Whether there was such a feed. */
  boolean remove(String id) throws InterruptedException, TimeoutException {
    while (true) {
      FeedState known = find(id).orElse(null);
      if (known == null) {
        return false;
      }
      if (take(id, known.url(), known, null)) {
        return true;
      }
    }
  }

  /** Makes the feeds of the configuration what stands there now. */
  void configure() throws InterruptedException, TimeoutException {
    Map<String, WebAddress> wanted = new HashMap<>();
    for (String address : configuration.addresses().orElse(List.of())) {
      WebAddress parsed = WebAddress.of(address);
      wanted.put(FeedId.of(parsed.toString()).value(), parsed);
    }
    for (FeedState feed : ingestion.feeds()) {
      boolean isDropped = feed.addedBy() == AddedBy.CONFIGURATION && !wanted.containsKey(feed.id());
      if (isDropped && remove(feed.id())) {
        LOG.infof("%s is not polled any more, it left the configuration", feed.url());
      }
      boolean isAsWanted =
          feed.addedBy() == AddedBy.CONFIGURATION && feed.every().equals(configuration.interval());
      if (isAsWanted) {
        wanted.remove(feed.id());
      }
    }
    for (WebAddress address : wanted.values()) {
      add(address, configuration.interval(), AddedBy.CONFIGURATION);
    }
  }

  private boolean take(String id, String name, @Nullable FeedState known, @Nullable FeedState next)
      throws InterruptedException, TimeoutException {
    HandedIn nothing =
        new HandedIn(Document.ofBytes(name, new byte[0], null), Via.FEED, clock.instant());
    FeedStep step = new FeedStep(id, known == null ? 0 : known.version(), next, nothing, List.of());
    try {
      return ingestion
          .take(step)
          .get(configuration.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a feed could not be changed", e);
    }
  }
}
