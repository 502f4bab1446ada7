package dev.newsfold.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.enrich.stream.Watch.Step;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

class CommitInTimeTest {

  private static final long NOON = 43_200_000;

  private final Pace pace = new Pace();
  private final Task task = new Task(Step.ANNOTATE);

  @Test
  void commitsAtOnceWhatComesAfterAWhile() {
    assertThat(task.commitsWhatComesAt(NOON)).isTrue();
    assertThat(task.commitsWhatComesAt(NOON + 100)).isTrue();
  }

  @Test
  void commitsSoonWhatFollows() {
    // given
    task.commitsWhatComesAt(NOON);

    // then
    assertThat(task.commitsWhatComesAt(NOON + 50)).isFalse();
    assertThat(task.commitsWhenItIsTimeAt(NOON + 90)).isFalse();
    assertThat(task.commitsWhenItIsTimeAt(NOON + 100)).isTrue();
  }

  @Test
  void commitsLessSoonWhereThereIsLittleTime() {
    // given
    task.commitsWhatComesAt(NOON);
    pace.went(TimeUnit.SECONDS.toNanos(1), 0);

    // then
    assertThat(task.commitsWhatComesAt(NOON + 199)).isFalse();
    assertThat(task.commitsWhenItIsTimeAt(NOON + 200)).isTrue();
  }

  @Test
  void commitsThoughTheClockWasSetBack() {
    // given
    task.commitsWhatComesAt(NOON);

    // then
    assertThat(task.commitsWhatComesAt(NOON - 3_600_000)).isTrue();
  }

  @Test
  void commitsNothingTwice() {
    // given
    task.commitsWhatComesAt(NOON);

    // then
    assertThat(task.commitsWhenItIsTimeAt(NOON + 100)).isFalse();
  }

  @Test
  void whatComesToAnotherTaskIsCommittedSoonToo() {
    // given
    Task other = new Task(Step.ANNOTATE);
    task.commitsWhatComesAt(NOON);

    // then
    assertThat(other.commitsWhatComesAt(NOON + 50)).isFalse();
    assertThat(other.commitsWhenItIsTimeAt(NOON + 100)).isTrue();
  }

  @Test
  void theNextStepNeedNotWaitForTheOneBeforeIt() {
    // given
    task.commitsWhatComesAt(NOON);

    // then
    assertThat(new Task(Step.FOLD).commitsWhatComesAt(NOON + 10)).isTrue();
  }

  @Test
  void leavesItToTheRegularCommitWhereThereIsNoTime() {
    // given
    noTimeIsLeft();

    // then
    assertThat(task.commitsWhatComesAt(NOON)).isFalse();
    assertThat(task.commitsWhenItIsTimeAt(NOON + 10_000)).isFalse();
  }

  @Test
  void commitsWhatIsLeftOnceThereIsTimeAgain() {
    // given
    noTimeIsLeft();
    task.commitsWhatComesAt(NOON);

    // when
    pace.went(0, TimeUnit.SECONDS.toNanos(1));

    // then
    assertThat(task.commitsWhenItIsTimeAt(NOON + 500)).isTrue();
  }

  private void noTimeIsLeft() {
    while (pace.betweenCommits() < Pace.LATE) {
      pace.went(TimeUnit.SECONDS.toNanos(1), 0);
    }
  }

  private final class Task {

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    private final CommitInTime commit;

    private Task(Step step) {
      commit = CommitInTime.of(pace, step, context);
    }

    private boolean commitsWhatComesAt(long milliseconds) {
      context.resetCommit();
      context.setCurrentSystemTimeMs(milliseconds);
      commit.processed();
      return context.committed();
    }

    private boolean commitsWhenItIsTimeAt(long milliseconds) {
      context.resetCommit();
      context.setCurrentSystemTimeMs(milliseconds);
      context.scheduledPunctuators().forEach(soon -> soon.getPunctuator().punctuate(milliseconds));
      return context.committed();
    }
  }
}
