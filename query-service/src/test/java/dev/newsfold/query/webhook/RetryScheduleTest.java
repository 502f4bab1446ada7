package dev.newsfold.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

  private final RetrySchedule schedule =
      new RetrySchedule(Duration.ofSeconds(5), Duration.ofHours(1));

  @ParameterizedTest
  @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "10, PT42M40S", "11, PT1H", "1000, PT1H"})
  void waitsTwiceAsLongEachTimeUpToTheLongest(int attempts, Duration wait) {
    assertThat(schedule.after(attempts, 1)).isEqualTo(wait);
  }

  @Test
  void spreadsAttemptsOverHalfOfTheWait() {
    assertThat(schedule.after(2, 0)).isEqualTo(Duration.ofSeconds(5));
    assertThat(schedule.after(2, .5)).isEqualTo(Duration.ofMillis(7500));
  }
}
