package dev.newsfold.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlingTest {

  private final Settling settling = new Settling();

  @Test
  void waitsForASecondLook() {
    // when
    List<FoundFile> first = settling.settled(List.of(file("a", 1, 1)));
    List<FoundFile> second = settling.settled(List.of(file("a", 1, 1)));

    // then
    assertThat(first).isEmpty();
    assertThat(second).containsExactly(file("a", 1, 1));
  }

  @Test
  void waitsForAFileThatGrowsOrIsTouched() {
    // given
    settling.settled(List.of(file("a", 1, 1), file("b", 1, 1), file("c", 1, 1)));

    // when
    List<FoundFile> settled =
        settling.settled(List.of(file("a", 2, 1), file("b", 1, 2), file("c", 1, 1)));

    // then
    assertThat(settled).containsExactly(file("c", 1, 1));
  }

  @Test
  void startsAnewWithAFileThatWasGone() {
    // given
    settling.settled(List.of(file("a", 1, 1)));
    settling.settled(List.of());

    // when
    List<FoundFile> settled = settling.settled(List.of(file("a", 1, 1)));

    // then
    assertThat(settled).isEmpty();
  }

  private static FoundFile file(String name, long size, long modified) {
    return new FoundFile(Path.of(name), size, FileTime.fromMillis(modified));
  }
}
