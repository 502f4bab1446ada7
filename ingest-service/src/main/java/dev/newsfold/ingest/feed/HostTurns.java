package dev.newsfold.ingest.feed;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One request at a time to a host, with a pause before the next one. */
final class HostTurns {

  private final Clock clock;
  private final Sleep sleep;
  private final Duration pause;
  private final Set<String> busy = new HashSet<>();
  private final Map<String, Instant> notBefore = new HashMap<>();

  HostTurns(Clock clock, Sleep sleep, Duration pause) {
    this.clock = clock;
    this.sleep = sleep;
    this.pause = pause;
  }

  /** How the pause is spent. */
  @FunctionalInterface
  interface Sleep {
    void during(Duration time) throws InterruptedException;
  }

  /** What is done when it is its turn. */
  @FunctionalInterface
  interface Request<T> {
    T send() throws IOException;
  }

  <T> T take(String host, Request<T> request) throws IOException, InterruptedException {
    Duration left = enter(host);
    try {
      if (!left.isNegative() && !left.isZero()) {
        sleep.during(left);
      }
      return request.send();
    } finally {
      leave(host);
    }
  }

  private synchronized Duration enter(String host) throws InterruptedException {
    while (!busy.add(host)) {
      wait();
    }
    Instant now = clock.instant();
    Duration left = Duration.between(now, notBefore.getOrDefault(host, now));
    // More than the pause is left only where the clock was set back meanwhile.
    return left.compareTo(pause) < 0 ? left : pause;
  }

  private synchronized void leave(String host) {
    Instant now = clock.instant();
    busy.remove(host);
    notBefore.values().removeIf(now::isAfter);
    notBefore.put(host, now.plus(pause));
    notifyAll();
  }
}
