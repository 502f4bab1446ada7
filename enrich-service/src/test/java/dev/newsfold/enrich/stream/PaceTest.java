package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final Pace pace = new Pace();

  @Test
  void isBusyOnceItHardlyWaitedForASecond() {
    // when
    for (int turn = 0; turn < 9; turn++) {
      went(90, 10);
    }

    // then
    assertThat(pace.isBusy()).isFalse();
    went(90, 10);
    assertThat(pace.isBusy()).isTrue();
  }

  @Test
  void isNotBusyWhereItWaitsForAFifthOfTheTime() {
    went(800, 200);
    assertThat(pace.isBusy()).isFalse();
  }

  @Test
  void isNoLongerBusyOnceItWaitsAgain() {
    went(1000, 0);
    assertThat(pace.isBusy()).isTrue();
    went(0, 1000);
    assertThat(pace.isBusy()).isFalse();
  }

  private void went(long working, long waiting) {
    pace.went(TimeUnit.MILLISECONDS.toNanos(working), TimeUnit.MILLISECONDS.toNanos(waiting));
  }
}
