package dev.newsfold.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsfold.local.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyLogTest {

  @TempDir Path folder;

  @Test
  void remembersWhatWasAdded() throws IOException {
    // given
    LatencyLog log = new LatencyLog(new DataFolder(folder));
    // when
    log.add(1.5);
    log.add(2.5);
    // then
    assertThat(log.read().longest()).isEqualTo(2.5);
  }

  @Test
  void passesOverANewsfoldWhoseDataAreElsewhere() throws IOException {
    // given
    LatencyLog log = new LatencyLog(new DataFolder(folder.resolve("elsewhere")));
    // when
    log.add(1.5);
    // then
    assertThat(log.read().longest()).isNull();
    assertThat(folder).isEmptyDirectory();
  }
}
