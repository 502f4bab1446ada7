package dev.newsfold.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostTurnsTest {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-02T12:00:00Z");

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  @Test
  void pausesNoLongerWhereTheClockIsSetBack() throws Exception {
    // given
    HostTurns turns = new HostTurns(clock, pauses::add, PAUSE);
    turns.take("a.example", () -> 1);

    // when
    now = now.minus(Duration.ofHours(3));
    turns.take("a.example", () -> 2);

    // then
    assertThat(pauses).containsExactly(PAUSE);
  }

  @Test
  void pauseBetweenTwoRequestsToOneHost() throws Exception {
    // given
    HostTurns turns = new HostTurns(clock, pauses::add, PAUSE);

    // when
    turns.take("a.example", () -> 1);
    now = now.plusMillis(300);
    turns.take("a.example", () -> 2);
    turns.take("b.example", () -> 3);
    now = now.plusMillis(5_000);
    turns.take("a.example", () -> 4);

    // then
    assertThat(pauses).containsExactly(Duration.ofMillis(700));
  }

  @Test
  void letOneAtATimeAskAHost() throws Exception {
    // given
    HostTurns turns = new HostTurns(clock, pause -> {}, Duration.ZERO);
    AtomicInteger asking = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);

    // when
    List<Future<Integer>> most = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      most.add(
          threads.submit(
              () ->
                  turns.take(
                      "a.example",
                      () -> {
                        int together = asking.incrementAndGet();
                        Thread.yield();
                        asking.decrementAndGet();
                        return together;
                      })));
    }
    threads.shutdown();

    // then
    for (Future<Integer> together : most) {
      assertThat(together.get()).isEqualTo(1);
    }
  }
}
