package dev.newsfold.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Counts the records of the last five minutes that this instance brought into the tables. */
@ApplicationScoped
public class Throughput {

  /** How long one count lasts. */
  public static final Duration STEP = Duration.ofSeconds(5);

  private static final int STEPS = 60;

  private final Clock clock;
  private final Map<String, Counts> topics = new TreeMap<>();

  Throughput() {
    this(Clock.systemUTC());
  }

  Throughput(Clock clock) {
    this.clock = clock;
  }

  /** Counts of one topic in a ring; {@code newest} is the number of its latest step since 1970. */
  private static final class Counts {

    private final long[] ring = new long[STEPS];
    private long newest;
    private long total;

    void turnTo(long step) {
      if (step - newest >= STEPS) {
        Arrays.fill(ring, 0);
      }
      for (long passed = Math.max(newest, step - STEPS) + 1; passed <= step; passed++) {
        ring[(int) (passed % STEPS)] = 0;
      }
      newest = Math.max(newest, step);
    }

    List<Long> inOrder() {
      Long[] counts = new Long[STEPS];
      for (int i = 0; i < STEPS; i++) {
        counts[i] = ring[(int) ((newest + 1 + i) % STEPS)];
      }
      return List.of(counts);
    }
  }

  public synchronized void add(ConsumerRecords<String, byte[]> records) {
    long step = step();
    for (ConsumerRecord<String, byte[]> record : records) {
      Counts counts = topics.computeIfAbsent(record.topic(), topic -> new Counts());
      counts.turnTo(step);
      counts.ring[(int) (counts.newest % STEPS)]++;
      counts.total++;
    }
  }

  /** How many records of a topic there were since the start. */
  synchronized long total(String topic) {
    Counts counts = topics.get(topic);
    return counts == null ? 0 : counts.total;
  }

  /** For each topic that had records since the start, the counts of its steps, the oldest first. */
  public synchronized Map<String, List<Long>> counts() {
    long step = step();
    Map<String, List<Long>> counts = new TreeMap<>();
    topics.forEach(
        (topic, itsCounts) -> {
          itsCounts.turnTo(step);
          counts.put(topic, itsCounts.inOrder());
        });
    return counts;
  }

  private long step() {
    return clock.millis() / STEP.toMillis();
  }
}
