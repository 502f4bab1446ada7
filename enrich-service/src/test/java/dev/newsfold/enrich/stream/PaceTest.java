package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final Pace pace = new Pace();

  @Test
  void commitsLessOftenOnceItHardlyWaitedForASecond() {
    // when
    for (int turn = 0; turn < 9; turn++) {
      went(90, 10);
    }

    // then
    assertThat(pace.betweenCommits()).isEqualTo(100);
    went(90, 10);
    assertThat(pace.betweenCommits()).isEqualTo(200);
  }

  @Test
  void commitsAsSeldomAsKafkaStreamsDoesAndNoMoreSeldom() {
    for (int second = 0; second < 9; second++) {
      went(1000, 0);
    }
    assertThat(pace.betweenCommits()).isEqualTo(Pace.LATE);
  }

  @Test
  void isAsSeldomAsTheServiceHasKafkaStreamsCommit() throws IOException {
    Properties service = new Properties();
    try (InputStream file = Pace.class.getResourceAsStream("/application.properties")) {
      service.load(file);
    }
    assertThat(service.getProperty("kafka-streams.commit.interval.ms"))
        .isEqualTo(Long.toString(Pace.LATE));
  }

  @Test
  void commitsAsOftenAsBeforeWhereItHasSomeTimeLeft() {
    // given
    went(1000, 0);

    // when
    went(800, 200);
    went(600, 400);

    // then
    assertThat(pace.betweenCommits()).isEqualTo(200);
  }

  @Test
  void commitsMoreOftenOnceItWaitsAgain() {
    // given
    went(1000, 0);
    went(1000, 0);

    // then
    went(590, 410);
    assertThat(pace.betweenCommits()).isEqualTo(200);
    went(0, 1000);
    went(0, 1000);
    assertThat(pace.betweenCommits()).isEqualTo(Pace.SOON);
  }

  private void went(long working, long waiting) {
    pace.went(TimeUnit.MILLISECONDS.toNanos(working), TimeUnit.MILLISECONDS.toNanos(waiting));
  }
}
