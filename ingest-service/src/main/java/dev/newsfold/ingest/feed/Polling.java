package dev.newsfold.ingest.feed;

import dev.newsfold.contracts.FeedState;
import dev.newsfold.contracts.FeedState.Poll.Result;
import dev.newsfold.ingest.FeedStep;
import dev.newsfold.ingest.Ingestion;
import dev.newsfold.ingest.format.Formats;
import dev.newsfold.ingest.format.feed.FeedReader;
import dev.newsfold.ingest.publish.JournalException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Polls the feeds that are due, some at a time, as long as what they bring can be published. */
@ApplicationScoped
public class Polling {

  private static final Logger LOG = Logger.getLogger(Polling.class);
  private static final long LOOK_EVERY_MILLISECONDS = 500;
  private static final long STOP_WITHIN_MILLISECONDS = 200;

  private final Ingestion ingestion;
  private final Feeds feeds;
  private final FeedsConfiguration configuration;
  private final FeedReader reader;
  private final Formats formats;
  private final Clock clock;
  private final DueFeeds due;
  private final Thread thread = new Thread(this::run, "feeds");
  private final ExecutorService pollers;
  private @Nullable PollParts parts;
  private volatile boolean stopping;

  Polling(
      Ingestion ingestion,
      Feeds feeds,
      FeedsConfiguration configuration,
      FeedReader reader,
      Formats formats,
      Clock clock) {
    this.ingestion = ingestion;
    this.feeds = feeds;
    this.configuration = configuration.checked();
    this.reader = reader;
    this.formats = formats;
    this.clock = clock;
    this.due = new DueFeeds(configuration.longestBackOff());
    this.pollers =
        Executors.newFixedThreadPool(
            configuration.parallelPolls(), task -> new Thread(task, "feed-poll"));
  }

  void start(@Observes StartupEvent event) {
    if (configuration.enabled()) {
      thread.start();
    }
  }

  private void run() {
    try {
      boolean isConfigured = false;
      while (!stopping) {
        if (ingestion.isReady()) {
          isConfigured = isConfigured || configure();
          look();
        }
        Thread.sleep(LOOK_EVERY_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      LOG.debug("Stopped; feeds are polled on at the next start");
    }
  }

  private boolean configure() throws InterruptedException {
    try {
      feeds.configure();
      return true;
    } catch (JournalException | TimeoutException e) {
      return false;
    }
  }

  private void look() {
    try {
      for (FeedState feed : due.take(ingestion.feeds(), clock.instant())) {
        pollers.execute(() -> poll(feed));
      }
    } catch (JournalException e) {
      LOG.debug("Kafka went away; feeds wait until it is back");
    }
  }

  private void poll(FeedState feed) {
    try {
      FeedState after = new Poll(parts(), feed).run();
      log(after);
    } catch (InterruptedException e) {
      LOG.debugf("Stopped amid a poll of %s; it is done again at the next start", feed.url());
    } catch (RuntimeException e) {
      LOG.errorf(e, "The poll of %s failed", feed.url());
    } finally {
      due.done(feed);
    }
  }

  private static void log(FeedState feed) {
    FeedState.Poll poll = feed.lastPoll();
    if (poll == null) {
      return;
    }
    if (poll.result() == Result.FAILED || poll.result() == Result.GONE) {
      LOG.warnf("Feed: %s; next at %s", poll.reason(), feed.nextPollAt());
      return;
    }
    LOG.debugf("%s: %d articles, %d rejected", feed.url(), poll.articles(), poll.rejected());
  }

  /** Made when the first feed is polled: most installations start without any. */
  private synchronized PollParts parts() {
    PollParts made = parts;
    if (made == null) {
      HostTurns turns = new HostTurns(clock, Polling::sleep, configuration.hostPause());
      made =
          new PollParts(
              configuration,
              new Fetcher(configuration, CheckedResolver.of(configuration), turns, clock),
              reader,
              formats,
              new Schedule(configuration.longestBackOff(), RandomGenerator.getDefault()),
              this::take,
              clock);
      parts = made;
    }
    return made;
  }

  private static void sleep(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }

  private boolean take(FeedStep step) throws InterruptedException {
    try {
      return ingestion.take(step).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a step of a feed could not be handled", e);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    thread.interrupt();
    pollers.shutdownNow();
    closeFetcher();
    pollers.awaitTermination(STOP_WITHIN_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  private synchronized void closeFetcher() {
    if (parts != null) {
      parts.fetcher().close();
    }
  }
}
