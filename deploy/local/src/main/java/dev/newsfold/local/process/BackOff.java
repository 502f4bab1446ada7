package dev.newsfold.local.process;

import java.time.Duration;
import java.time.Instant;

/** Pauses that double while a program keeps ending, and begin anew once it has run for a while. */
final class BackOff {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration STEADY = Duration.ofSeconds(30);

  private Duration next = FIRST;
  private Instant readySince = Instant.MAX;

  void worked(Instant since) {
    readySince = since;
  }

  Duration next() {
    return next(Instant.now());
  }

  Duration next(Instant now) {
    if (readySince.isBefore(now.minus(STEADY))) {
      next = FIRST;
    }
    readySince = Instant.MAX;
    Duration pause = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return pause;
  }
}
