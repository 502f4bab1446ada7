package dev.newsfold.local.flood;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.status.Metrics;
import java.io.IOException;
import java.net.URI;

/** Keeps the most that was told to wait, by the page's own source and by the metrics. */
final class LagSeen implements AutoCloseable {

  private static final int POLL_MILLISECONDS = 2_000;

  private final LocalSettings settings;
  private final Thread thread = new Thread(this::run, "lag-seen");
  private volatile boolean ended;
  private volatile long inEnrich;
  private volatile long inQuery;
  private volatile long onPage;

  private LagSeen(LocalSettings settings) {
    this.settings = settings;
  }

  static LagSeen start(LocalSettings settings) {
    LagSeen seen = new LagSeen(settings);
    seen.thread.setDaemon(true);
    seen.thread.start();
    return seen;
  }

  private void run() {
    try {
      while (!ended) {
        inEnrich = Math.max(inEnrich, ofMetrics(settings.enrich("/q/metrics")));
        inQuery = Math.max(inQuery, ofMetrics(settings.query("/q/metrics")));
        onPage = Math.max(onPage, ofPage());
        Thread.sleep(POLL_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      ended = true;
    }
  }

  private static long ofMetrics(URI metrics) {
    try {
      return Metrics.of(metrics).sums("newsfold_consumer_lag", "topic").values().stream()
          .mapToLong(Long::longValue)
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  private long ofPage() {
    try {
      long waiting = 0;
      JsonNode stream = RestClient.get(settings.query("/api/stream")).body();
      for (JsonNode topic : stream.path("topics")) {
        waiting += topic.path("lag").asLong();
      }
      return waiting;
    } catch (IOException e) {
      return 0;
    }
  }

  /** The most raw articles, and the like, that enrich told to wait. */
  long inEnrich() {
    return inEnrich;
  }

  /** The most records that query told to wait: in its metrics, and where the page asks. */
  long inQuery() {
    return Math.min(inQuery, onPage);
  }

  @Override
  public void close() {
    ended = true;
  }
}
