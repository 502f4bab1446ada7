package dev.newsfold.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Counts of the last five minutes. */
class ThroughputTest {

  private final SetClock clock = new SetClock();
  private final Throughput throughput = new Throughput(clock);

  @Test
  void countsRecordsInTheStepTheyCameIn() {
    // when
    throughput.add(records("stories", 3));
    clock.advance(Throughput.STEP);
    throughput.add(records("stories", 1));
    throughput.add(records("corrections", 2));

    // then
    assertThat(throughput.counts().get("stories")).hasSize(60).endsWith(0L, 3L, 1L);
    assertThat(throughput.counts().get("corrections")).endsWith(0L, 2L);
  }

  @Test
  void forgetsWhatIsOlderThanFiveMinutes() {
    // given
    throughput.add(records("stories", 3));

    // when
    clock.advance(Throughput.STEP.multipliedBy(59));

    // then
    assertThat(throughput.counts().get("stories")).startsWith(3L, 0L);
    clock.advance(Throughput.STEP);
    assertThat(throughput.counts().get("stories")).hasSize(60).containsOnly(0L);
    assertThat(throughput.total("stories")).isEqualTo(3);
  }

  private static ConsumerRecords<String, byte[]> records(String topic, int number) {
    List<ConsumerRecord<String, byte[]>> records =
        IntStream.range(0, number)
            .mapToObj(i -> new ConsumerRecord<>(topic, 0, i, "", new byte[0]))
            .toList();
    return new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), records), Map.of());
  }

  /** Stands still until it is told to go on. */
  private static final class SetClock extends Clock {

    private Instant now = Instant.parse("2025-03-06T08:00:00Z");

    void advance(Duration passed) {
      now = now.plus(passed);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
