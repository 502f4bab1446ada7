package dev.newsfold.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(10);

  /** A generator that always gives the least. */
  private static final Schedule WITHOUT_JITTER = new Schedule(Duration.ofDays(1), () -> 0);

  @Test
  void doublesTheIntervalWithEachFailureUpToTheLongest() {
    // when
    List<Long> minutes =
        IntStream.of(1, 2, 3, 7, 8, 1000)
            .mapToObj(failures -> WITHOUT_JITTER.afterFailure(NOON, EVERY, failures, null))
            .map(next -> Duration.between(NOON, next).toMinutes())
            .toList();

    // then
    assertThat(minutes).containsExactly(20L, 40L, 80L, 1280L, 1440L, 1440L);
  }

  @Property(tries = 200)
  void comesUpToAQuarterEarlier(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int failures) {
    // given
    Instant latest = WITHOUT_JITTER.afterFailure(NOON, EVERY, failures, null);
    Schedule schedule = new Schedule(Duration.ofDays(1), new Random(seed));

    // when
    Instant next = schedule.afterFailure(NOON, EVERY, failures, null);

    // then
    Duration backOff = Duration.between(NOON, latest);
    assertThat(next).isBetween(latest.minus(backOff.dividedBy(4)), latest);
  }

  @Test
  void comesNotBeforeTheServerAllowsItWithinReason() {
    // when
    Instant allowed = WITHOUT_JITTER.afterFailure(NOON, EVERY, 1, Duration.ofHours(3));
    Instant unreasonable = WITHOUT_JITTER.afterFailure(NOON, EVERY, 1, Duration.ofDays(9999));

    // then
    assertThat(allowed).isEqualTo(NOON.plus(Duration.ofHours(3)));
    assertThat(unreasonable).isEqualTo(NOON.plus(Duration.ofDays(1)));
  }
}
