package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsfold.contracts.Topics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoldFirstTest {

  private static final Duration A_WHILE = Duration.ofMillis(100);
  private static final TopicPartition RAW = new TopicPartition(Topics.ARTICLES_RAW, 0);
  private static final TopicPartition OTHER_RAW = new TopicPartition(Topics.ARTICLES_RAW, 3);
  private static final TopicPartition ANNOTATED = new TopicPartition("annotated-repartition", 3);

  private record Asked(Duration timeout, Set<TopicPartition> paused) {}

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final FoldFirst order = new FoldFirst(consumer);
  private final Deque<ConsumerRecords<byte[], byte[]>> answers = new ArrayDeque<>();
  private final List<Asked> asked = new ArrayList<>();

  @BeforeEach
  void takesPart() {
    consumer.subscribe(
        List.of(RAW.topic(), ANNOTATED.topic()), order.releasesBefore(pausesWhatIsNotRestored()));
    consumer.rebalance(List.of(RAW, OTHER_RAW, ANNOTATED));
    consumer.resume(consumer.paused());
  }

  @Test
  void readsWhateverThereIsAsLongAsNoRawArticlesWait() {
    // when
    poll(records(RAW, FoldFirst.TURN - 1));
    poll(records(ANNOTATED, FoldFirst.TURN));
    poll(records(RAW, 1));

    // then
    assertThat(asked).containsOnly(new Asked(A_WHILE, Set.of()));
  }

  @Test
  void readsWhatIsAnnotatedFirstWhereRawArticlesWait() {
    // given
    poll(records(RAW, FoldFirst.TURN));
    asked.clear();

    // when
    poll(records(ANNOTATED, 3));
    poll(records(ANNOTATED, 1));

    // then
    assertThat(asked).containsOnly(new Asked(Duration.ZERO, Set.of(RAW, OTHER_RAW)));
    assertThat(consumer.paused()).isEmpty();
  }

  @Test
  void readsRawArticlesWhereNothingElseIsThere() {
    // given
    poll(records(RAW, FoldFirst.TURN));
    asked.clear();

    // when
    ConsumerRecords<byte[], byte[]> records = poll(ConsumerRecords.empty(), records(RAW, 2));

    // then
    assertThat(records.count()).isEqualTo(2);
    assertThat(asked)
        .containsExactly(
            new Asked(Duration.ZERO, Set.of(RAW, OTHER_RAW)), new Asked(A_WHILE, Set.of()));
  }

  @Test
  void leavesPausedWhatTheStreamPaused() {
    // given
    consumer.pause(List.of(OTHER_RAW));
    poll(records(RAW, FoldFirst.TURN));

    // when
    poll(records(ANNOTATED, 1));

    // then
    assertThat(consumer.paused()).containsExactly(OTHER_RAW);
  }

  @Test
  void goesOnWithAllAfterAPollThatFailed() {
    // given
    poll(records(RAW, FoldFirst.TURN));

    // when
    assertThatThrownBy(
            () ->
                order.poll(
                    A_WHILE,
                    timeout -> {
                      throw new WakeupException();
                    }))
        .isInstanceOf(WakeupException.class);

    // then
    assertThat(consumer.paused()).isEmpty();
  }

  @Test
  void doesNotResumeWhatTheStreamPausesWhenPartitionsAreGivenOut() {
    // given
    poll(records(RAW, FoldFirst.TURN));

    // when
    order.poll(
        A_WHILE,
        timeout -> {
          consumer.rebalance(
              List.of(RAW, OTHER_RAW, ANNOTATED, new TopicPartition("corrections", 0)));
          return records(ANNOTATED, 1);
        });

    // then
    assertThat(consumer.paused()).containsExactly(RAW);
  }

  @SafeVarargs
  private ConsumerRecords<byte[], byte[]> poll(ConsumerRecords<byte[], byte[]>... found) {
    answers.addAll(List.of(found));
    return order.poll(
        A_WHILE,
        timeout -> {
          asked.add(new Asked(timeout, Set.copyOf(consumer.paused())));
          return answers.remove();
        });
  }

  private ConsumerRebalanceListener pausesWhatIsNotRestored() {
    return new ConsumerRebalanceListener() {
      @Override
      public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

      @Override
      public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.pause(List.of(RAW));
      }
    };
  }

  private static ConsumerRecords<byte[], byte[]> records(TopicPartition partition, int count) {
    List<ConsumerRecord<byte[], byte[]>> records =
        IntStream.range(0, count)
            .mapToObj(
                offset ->
                    new ConsumerRecord<>(
                        partition.topic(), partition.partition(), offset, new byte[1], new byte[1]))
            .toList();
    return new ConsumerRecords<>(Map.of(partition, records), Map.of());
  }
}
