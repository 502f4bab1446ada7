package dev.newsfold.local.pipeline;

import dev.newsfold.local.http.LiveEvents;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** When a live event told of each article: searches find it from then on. */
final class Told implements AutoCloseable {

  private static final int POLL_MILLISECONDS = 20;
  private static final int PATIENCE_MILLISECONDS = 120_000;

  private final LiveEvents events;
  private final Map<String, Long> moments = new ConcurrentHashMap<>();
  private volatile long toldAt = System.nanoTime();
  private volatile boolean ended;
  private volatile boolean closed;

  private Told(LiveEvents events) {
    this.events = events;
  }

  static Told listen(LocalSettings settings) throws IOException {
    Told told =
        new Told(LiveEvents.open(settings.query("/api/live?kind=article"), PATIENCE_MILLISECONDS));
    Thread thread = new Thread(told::read, "live-events");
    thread.setDaemon(true);
    thread.start();
    return told;
  }

  private void read() {
    try (events) {
      while (!closed) {
        String url = events.next().path("url").asText();
        toldAt = System.nanoTime();
        moments.putIfAbsent(url, toldAt);
      }
    } catch (IOException e) {
      ended = true;
    }
  }

  /** When it was told of the article of an address, by {@link System#nanoTime}. */
  long await(String url) throws IOException, InterruptedException {
    while (true) {
      Long moment = moments.get(url);
      if (moment != null) {
        return moment;
      }
      // Heartbeats come all the while, so the connection itself is never silent.
      if (ended
          || System.nanoTime() - toldAt > TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLISECONDS)) {
        throw new IOException("the live events ended, and none told of " + url);
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
  }

  /**
   * Ends with the next event: whoever closes a connection that another thread reads waits for it.
   */
  @Override
  public void close() {
    closed = true;
  }
}
