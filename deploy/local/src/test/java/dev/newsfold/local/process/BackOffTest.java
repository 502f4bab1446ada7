package dev.newsfold.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final BackOff backOff = new BackOff();

  @Test
  void waitsTwiceAsLongEachTimeAndNeverMoreThanHalfAMinute() {
    // when
    var pauses = IntStream.range(0, 10).mapToObj(attempt -> backOff.next(NOW).toMillis()).toList();

    // then
    assertThat(pauses)
        .containsExactly(200L, 400L, 800L, 1600L, 3200L, 6400L, 12_800L, 25_600L, 30_000L, 30_000L);
  }

  @Test
  void beginsAnewAfterAProgramHasRunForAWhile() {
    // given
    backOff.next(NOW);
    backOff.next(NOW);
    backOff.worked(NOW);

    // when
    Duration pause = backOff.next(NOW.plusSeconds(60));

    // then
    assertThat(pause).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void goesOnWhereAProgramEndsSoonAfterItWasReady() {
    // given
    backOff.next(NOW);
    backOff.worked(NOW);

    // when
    Duration pause = backOff.next(NOW.plusSeconds(1));

    // then
    assertThat(pause).isEqualTo(Duration.ofMillis(400));
  }
}
