package dev.newsfold.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Duration INTERVAL = Duration.ofMillis(250);

  private final Pace pace = new Pace(INTERVAL);

  @Test
  void looksAtTheIntervalWhereNobodyWrites() {
    assertThat(pace.atMost(false)).isEqualTo(INTERVAL);
  }

  @Test
  void looksLessAndLessOftenForOneThatWrites() {
    // when
    var waits = IntStream.range(0, 9).mapToObj(look -> pace.atMost(true).toMillis()).toList();

    // then
    assertThat(waits).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 250L, 250L);
  }

  @Test
  void looksSoonAgainWhereSomethingHappened() {
    // given
    pace.atMost(true);
    pace.atMost(true);

    // when
    pace.hasHappened();

    // then
    assertThat(pace.atMost(true)).isEqualTo(Duration.ofMillis(2));
  }

  @Test
  void keepsListingToATenthOfTheTimeButNotBeyondTheInterval() {
    assertThat(pace.atLeast(Duration.ofNanos(1))).isEqualTo(Duration.ofMillis(2));
    assertThat(pace.atLeast(Duration.ofMillis(10))).isEqualTo(Duration.ofMillis(100));
    assertThat(pace.atLeast(Duration.ofMillis(100))).isEqualTo(INTERVAL);
  }
}
