package dev.newsfold.benchmark.peers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsfold.benchmark.peers.process.Machine;
import dev.newsfold.benchmark.peers.table.Comparison;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonTest {

  @TempDir private Path folder;

  @Test
  void saysHowToInstallWhatIsMissing() {
    // given
    Contest contest = new Contest(new Machine(folder, 1, 1), folder, 1, new Comparison());
    Python python = new Python(List.of("no-such-python", "false"));
    // when // then
    assertThatThrownBy(() -> python.script("script", contest, List.of()))
        .hasMessageContaining("no scikit-learn in no-such-python, false")
        .hasMessageContaining("apt-get install python3-sklearn");
  }
}
