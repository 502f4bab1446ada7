package dev.newsfold.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(50);

  @TempDir Path folder;

  private final Watch watch = Watch.open();

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void wakesForAFileInAFolderThatItCovers() throws IOException, InterruptedException {
    // given
    Path inner = Files.createDirectory(folder.resolve("inner"));
    watch.cover(List.of(folder, inner));

    // when
    Files.writeString(inner.resolve("report.txt"), "A report.");

    // then
    assertThat(watch.await(LONG)).isTrue();
  }

  @Test
  void waitsWhereNothingHappens() throws InterruptedException {
    // given
    watch.cover(List.of(folder));

    // when
    boolean hasHappened = watch.await(SHORT);

    // then
    assertThat(hasHappened).isFalse();
  }

  @Test
  void tellsWhetherAFolderIsNew() throws IOException {
    // given
    Path inner = Files.createDirectory(folder.resolve("inner"));

    // then
    assertThat(watch.cover(List.of(folder))).isTrue();
    assertThat(watch.cover(List.of(folder))).isFalse();
    assertThat(watch.cover(List.of(folder, inner))).isTrue();
  }

  @Test
  void coversAFolderThatWasMadeAnew() throws IOException, InterruptedException {
    // given
    Path inner = Files.createDirectory(folder.resolve("inner"));
    watch.cover(List.of(folder, inner));
    Files.delete(inner);
    watch.cover(List.of(folder));
    Files.createDirectory(inner);
    watch.cover(List.of(folder, inner));
    while (watch.await(SHORT)) {
      // Of what was made and deleted
      continue;
    }

    // when
    Files.writeString(inner.resolve("report.txt"), "A report.");

    // then
    assertThat(watch.await(LONG)).isTrue();
  }
}
