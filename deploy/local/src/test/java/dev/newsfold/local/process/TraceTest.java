package dev.newsfold.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TraceTest {

  private final ProcessHandle self = ProcessHandle.current();

  @Test
  void recognisesTheProcessThatItWasTakenOf() {
    // given
    Trace trace = Trace.of("test", self);

    // then
    assertThat(trace.process()).contains(self);
  }

  @Test
  void doesNotTakeALaterProcessOfTheSameNumberForIt() {
    // given
    Trace earlier =
        new Trace(
            "gone", self.pid(), Trace.of("test", self).startedAt().minus(Duration.ofMinutes(5)));

    // then
    assertThat(earlier.process()).isEmpty();
  }
}
