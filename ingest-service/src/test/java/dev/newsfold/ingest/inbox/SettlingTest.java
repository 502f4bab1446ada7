package dev.newsfold.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlingTest {

  private static final Duration INTERVAL = Duration.ofMillis(250);

  private final Map<Path, Writing> writing = new HashMap<>();
  private final Settling settling =
      new Settling(INTERVAL, path -> writing.getOrDefault(path, Writing.UNKNOWN));

  @Test
  void waitsForASecondLookWhereNothingTellsWhoWrites() {
    // when
    List<FoundFile> first = settled(0, file("a", 1, 1));
    List<FoundFile> tooSoon = settled(100, file("a", 1, 1));
    List<FoundFile> second = settled(250, file("a", 1, 1));

    // then
    assertThat(first).isEmpty();
    assertThat(tooSoon).isEmpty();
    assertThat(second).containsExactly(file("a", 1, 1));
  }

  @Test
  void waitsForAFileThatGrowsOrIsTouched() {
    // given
    settled(0, file("a", 1, 1), file("b", 1, 1), file("c", 1, 1));

    // when
    List<FoundFile> settled = settled(300, file("a", 2, 1), file("b", 1, 2), file("c", 1, 1));

    // then
    assertThat(settled).containsExactly(file("c", 1, 1));
  }

  @Test
  void startsAnewWithAFileThatWasGone() {
    // given
    settled(0, file("a", 1, 1));
    settled(300);

    // when
    List<FoundFile> settled = settled(600, file("a", 1, 1));

    // then
    assertThat(settled).isEmpty();
  }

  @Test
  void takesAClosedFileAtOnce() {
    // given
    writing.put(Path.of("a"), Writing.NOBODY);

    // when
    List<FoundFile> settled = settled(0, file("a", 1, 1));

    // then
    assertThat(settled).containsExactly(file("a", 1, 1));
    assertThat(settling.isWaitingForWriters()).isFalse();
  }

  @Test
  void leavesAnOpenFileHoweverLongItIsAlike() {
    // given
    writing.put(Path.of("a"), Writing.SOMEBODY);
    settled(0, file("a", 1, 1));

    // when
    List<FoundFile> settled = settled(Duration.ofDays(1).toMillis(), file("a", 1, 1));

    // then
    assertThat(settled).isEmpty();
    assertThat(settling.isWaitingForWriters()).isTrue();
  }

  @Test
  void waitsWithAnEmptyFileThatIsClosedAndLeavesOneThatIsOpen() {
    // given
    writing.put(Path.of("closed"), Writing.NOBODY);
    writing.put(Path.of("open"), Writing.SOMEBODY);

    // when
    List<FoundFile> first = settled(0, file("closed", 0, 1), file("open", 0, 1));
    List<FoundFile> second = settled(250, file("closed", 0, 1), file("open", 0, 1));

    // then
    assertThat(first).isEmpty();
    assertThat(second).containsExactly(file("closed", 0, 1));
  }

  private List<FoundFile> settled(long milliseconds, FoundFile... files) {
    settling.look(List.of(files), Duration.ofMillis(milliseconds).toNanos());
    return List.of(files).stream().filter(settling::isSettled).toList();
  }

  private static FoundFile file(String name, long size, long modified) {
    return new FoundFile(Path.of(name), size, FileTime.fromMillis(modified));
  }
}
