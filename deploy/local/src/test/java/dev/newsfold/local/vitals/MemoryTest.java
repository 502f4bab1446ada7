package dev.newsfold.local.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

  @TempDir Path process;

  @Test
  void countsItsShareOfWhatIsSharedAndNoPageOfFile() throws IOException {
    // given
    Files.writeString(process.resolve("status"), "Name:\tpostgres\nVmRSS:\t   900 kB\n");
    Files.writeString(
        process.resolve("smaps_rollup"),
        "5600-7ffe ---p 00000000 00:00 0 [rollup]\nRss: 900 kB\nPss: 300 kB\nPss_Anon: 150 kB\n"
            + "Pss_File: 100 kB\nPss_Shmem: 50 kB\nShared_Clean: 4 kB\n");

    // then
    assertThat(Memory.ofLinux(process)).isEqualTo(200 * 1024);
  }

  @Test
  void countsAllOfItWhereShareIsNotTold() throws IOException {
    // given
    Files.writeString(process.resolve("status"), "Name:\tpostgres\nVmRSS:\t   900 kB\n");
    Files.writeString(process.resolve("smaps_rollup"), "Rss: 900 kB\nPss: 300 kB\n");

    // then
    assertThat(Memory.ofLinux(process)).isEqualTo(900 * 1024);
  }

  @Test
  void isNothingWhereTheProcessHasEnded() throws IOException, InterruptedException {
    // given
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();

    // then
    assertThat(Memory.residentBytes(ended.toHandle(), true)).isZero();
  }
}
