package dev.newsfold.local.torture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.http.RestClient.Answer;
import dev.newsfold.local.settings.LocalSettings;
import java.io.IOException;
import java.time.Duration;

/** Tells when nothing is on its way any more. */
record Calm(Subject subject) {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration STEADY = Duration.ofSeconds(5);
  private static final int POLL_MILLISECONDS = 500;

  /**
   * Waits until that many articles are stored, all are found, and nothing has changed for a while;
   * goes on after some minutes all the same, since what is missing then is lost.
   */
  void await(int articles) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long steadySince = System.nanoTime();
    long last = -1;
    while (System.nanoTime() < end) {
      long stored = storedOnce(articles);
      if (stored < 0 || stored != last) {
        last = stored;
        steadySince = System.nanoTime();
      } else if (System.nanoTime() - steadySince > STEADY.toNanos()) {
        return;
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
  }

  /** The last change that is stored; below 0 while articles are missing or anything waits. */
  private long storedOnce(int articles) throws IOException {
    if (!subject.isWhole()) {
      return -1;
    }
    try {
      LocalSettings settings = subject.settings();
      Answer list = RestClient.get(settings.query("/api/articles?limit=1"));
      JsonNode stream = RestClient.get(settings.query("/api/stream")).body();
      JsonNode search = stream.path("search");
      boolean allFound = search.path("found").asLong(-1) == search.path("stored").asLong();
      boolean allRead = true;
      for (JsonNode topic : stream.path("topics")) {
        allRead &= topic.path("lag").asLong(1) == 0;
      }
      boolean allThere = list.isOk() && list.body().path("total").asInt() >= articles;
      return allThere && allRead && allFound ? search.path("stored").asLong() : -1;
    } catch (IOException e) {
      // A service is on its way back.
      return -1;
    }
  }
}
