package dev.newsfold.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlameGraphsTest {

  @TempDir Path folder;

  @Test
  void showsWhereTheTimeWent() throws Exception {
    // given
    Path file = folder.resolve("test.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(1));
      recording.enable("jdk.ObjectAllocationSample").with("throttle", "1000/s");
      recording.start();
      long end = System.nanoTime() + Duration.ofMillis(500).toNanos();
      StringBuilder text = new StringBuilder();
      while (System.nanoTime() < end) {
        countLettersSlowly(text.append("letters"));
      }
      recording.stop();
      recording.dump(file);
    }
    // when
    List<Path> pages = FlameGraphs.of(file, "test");
    // then
    assertThat(pages)
        .extracting(page -> page.getFileName().toString())
        .containsExactly("test.cpu.html", "test.alloc.html");
    assertThat(Files.readString(pages.get(0))).contains("countLettersSlowly", "test: processor");
    assertThat(Files.readString(pages.get(1))).contains("test: bytes allocated");
    assertThat(pages)
        .allSatisfy(
            page -> assertThat(Files.readString(page)).doesNotContain("src='http", "src=\"http"));
  }

  private static int countLettersSlowly(CharSequence text) {
    return text.toString().toUpperCase(java.util.Locale.ROOT).split("").length;
  }
}
