package dev.newsfold.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What is left to be read before folding goes on. */
class RestorationTest {

  private static final TopicPartition ONE = new TopicPartition("sketches-changelog", 0);
  private static final TopicPartition OTHER = new TopicPartition("stories-changelog", 0);

  private final Restoration restoration = new Restoration();

  @Test
  void countsDownWhatIsRead() {
    // given
    restoration.onRestoreStart(ONE, "sketches", 10, 110);
    restoration.onRestoreStart(OTHER, "stories", 0, 50);

    // when
    restoration.onBatchRestored(ONE, "sketches", 40, 30);

    // then
    assertThat(restoration.remaining()).isEqualTo(120);
  }

  @Test
  void isDoneWhenEachStoreIsReadOrGivenUp() {
    // given
    restoration.onRestoreStart(ONE, "sketches", 0, 100);
    restoration.onRestoreStart(OTHER, "stories", 0, 50);

    // when
    restoration.onRestoreEnd(ONE, "sketches", 90);
    restoration.onRestoreSuspended(OTHER, "stories", 10);

    // then
    assertThat(restoration.remaining()).isZero();
  }
}
