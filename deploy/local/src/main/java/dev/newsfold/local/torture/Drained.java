package dev.newsfold.local.torture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsfold.local.http.RestClient;
import dev.newsfold.local.settings.LocalSettings;
import dev.newsfold.local.status.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells when nothing waits anywhere, from what anybody can see of the services. */
public final class Drained {

  /** So long may nothing at all go forward. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration STEADY = Duration.ofSeconds(4);
  private static final int POLL_MILLISECONDS = 500;

  /**
   * So many times what a look takes is waited until the next one: thousands of files in the inbox
   * take a while to count, and who looks must not be what is waited for.
   */
  private static final int TIMES_A_LOOK = 10;

  private static final String METRICS = "/q/metrics";
  private static final List<String> TAKEN = List.of("done", "failed");

  private final TestSubject subject;
  private final LocalSettings settings;
  private volatile Map<String, Long> waiting = Map.of();

  public Drained(TestSubject subject) {
    this.subject = subject;
    this.settings = subject.settings();
  }

  /** False where something waits, and nothing has gone forward for some minutes. */
  public boolean await() throws IOException, InterruptedException {
    long movedAt = System.nanoTime();
    long emptySince = 0;
    Map<String, Long> before = Map.of();
    while (System.nanoTime() - movedAt < PATIENCE.toNanos()) {
      long begun = System.nanoTime();
      Map<String, Long> now = look();
      long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
      waiting = now;
      if (now.isEmpty() && emptySince == 0) {
        emptySince = System.nanoTime();
      }
      if (!now.isEmpty()) {
        emptySince = 0;
      }
      if (emptySince != 0 && System.nanoTime() - emptySince > STEADY.toNanos()) {
        return true;
      }
      if (!now.equals(before)) {
        movedAt = System.nanoTime();
        before = now;
      }
      Thread.sleep(Math.max(POLL_MILLISECONDS, TIMES_A_LOOK * took));
    }
    return false;
  }

  /** Returns when enrich has nothing to read any more, whatever query does. */
  public void awaitEnrich() throws IOException, InterruptedException {
    Map<String, Long> lag = new TreeMap<>();
    do {
      Thread.sleep(STEADY.toMillis());
      lag.clear();
      lag("enrich", Metrics.of(settings.enrich(METRICS)), lag);
      lag.put("files in the inbox", inInbox());
      lag.values().removeIf(count -> count == 0);
    } while (!lag.isEmpty());
  }

  /** What waited when it was last looked at. */
  public String whatWaits() {
    return "nothing goes forward, and there wait " + waiting;
  }

  /** By where it waits; what is not ready counts as something that waits. */
  private Map<String, Long> look() throws IOException {
    Map<String, Long> all = new TreeMap<>();
    try {
      all.put("files in the inbox", inInbox());
      lag("enrich", Metrics.of(settings.enrich(METRICS)), all);
      lag("query", Metrics.of(settings.query(METRICS)), all);
      JsonNode search = RestClient.get(settings.query("/api/stream")).body().path("search");
      all.put(
          "changes to be found", search.path("stored").asLong() - search.path("found").asLong(-1));
      all.put("processes that are not ready", subject.isWhole() ? 0L : 1L);
      all.values().removeIf(count -> count == 0);
    } catch (IOException e) {
      all.put("services that do not answer", 1L);
    }
    return all;
  }

  private static void lag(String service, Metrics metrics, Map<String, Long> all) {
    metrics
        .sums("newsfold_consumer_lag", "topic")
        .forEach((topic, count) -> all.put(topic + " for " + service, count));
  }

  /** With those that are claimed and not taken yet. */
  private long inInbox() throws IOException {
    try (Stream<Path> top = Files.list(settings.inbox())) {
      long files = 0;
      for (Path entry : top.toList()) {
        if (!TAKEN.contains(entry.getFileName().toString())) {
          files += files(entry);
        }
      }
      return files;
    }
  }

  private static long files(Path entry) {
    try (Stream<Path> found = Files.walk(entry)) {
      return found.filter(Files::isRegularFile).count();
    } catch (IOException | UncheckedIOException e) {
      // It is being taken.
      return 1;
    }
  }
}
