package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

class CommitAfterPauseTest {

  private final CommitAfterPause commit = new CommitAfterPause();
  private final MockProcessorContext<Void, Void> one = new MockProcessorContext<>();
  private final MockProcessorContext<Void, Void> other = new MockProcessorContext<>();

  @Test
  void commitsWhatComesAfterAPauseAtOnce() {
    assertThat(commitsAt(1_000, one)).isTrue();
    assertThat(commitsAt(1_050, one)).isTrue();
  }

  @Test
  void leavesWhatComesOneUponTheOtherToTheRegularCommit() {
    assertThat(commitsAt(1_000, one)).isTrue();
    assertThat(commitsAt(1_049, one)).isFalse();
    assertThat(commitsAt(1_098, one)).isFalse();
    assertThat(commitsAt(1_147, one)).isFalse();
  }

  @Test
  void whatComesToAnotherTaskIsNoPause() {
    assertThat(commitsAt(1_000, one)).isTrue();
    assertThat(commitsAt(1_040, other)).isFalse();
    assertThat(commitsAt(1_080, one)).isFalse();
  }

  private boolean commitsAt(long milliseconds, MockProcessorContext<Void, Void> task) {
    task.resetCommit();
    task.setCurrentSystemTimeMs(milliseconds);
    commit.processed(task);
    return task.committed();
  }
}
