package dev.newsfold.ingest.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.newsfold.ingest.WatchedFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class LeaseTest {

  @TempDir Path folder;

  @BeforeEach
  void requireLeases() throws IOException {
    assumeTrue(WatchedFolder.hasLeases(folder));
  }

  @Test
  void tellsWhetherAFileIsOpenForWriting() throws IOException {
    // given
    Path file = folder.resolve("Ein Bericht \u00fcber Wien.txt");

    // when
    Writing whileWritten;
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("half".getBytes(UTF_8));
      whileWritten = Lease.of(file);
    }

    // then
    assertThat(whileWritten).isEqualTo(Writing.SOMEBODY);
    assertThat(Lease.of(file)).isEqualTo(Writing.NOBODY);
  }

  @Test
  void doesNotMindReaders() throws IOException {
    // given
    Path file = Files.writeString(folder.resolve("read.txt"), "whole");

    // when
    try (var reader = Files.newInputStream(file)) {
      Writing whileRead = Lease.of(file);

      // then
      assertThat(reader).isNotEmpty();
      assertThat(whileRead).isEqualTo(Writing.NOBODY);
    }
  }

  @Test
  void countsAMappingAsAWriter() throws IOException {
    // given
    Path file = Files.writeString(folder.resolve("mapped.txt"), "whole");
    var mapped = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);

    // when
    var mapping = mapped.map(MapMode.READ_WRITE, 0, 5);
    mapped.close();

    // then
    assertThat(Lease.of(file)).isEqualTo(Writing.SOMEBODY);
    assertThat(mapping.get(0)).isEqualTo((byte) 'w');
  }

  @Test
  void doesNotTellOfAFileOfTheSystem() {
    // when
    Writing writing = Lease.of(Path.of("/proc/version"));

    // then
    assertThat(writing).isEqualTo(Writing.UNKNOWN);
    assertThat(Lease.of(folder.resolve("missing"))).isEqualTo(Writing.UNKNOWN);
  }

  /** By SIGIO, the signal of a broken lease, the process would end. */
  @Test
  void survivesWritersThatBreakIt() throws IOException, InterruptedException {
    // given
    Path file = Files.writeString(folder.resolve("contended.txt"), "whole");
    List<Process> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      String loop = "i=0; while [ $i -lt 20000 ]; do : >> \"$0\"; i=$((i+1)); done";
      writers.add(new ProcessBuilder("sh", "-c", loop, file.toString()).start());
    }

    // when
    Set<Writing> seen =
        IntStream.iterate(0, i -> writers.stream().anyMatch(Process::isAlive), i -> i + 1)
            .mapToObj(i -> Lease.of(file))
            .collect(Collectors.toSet());

    // then
    assertThat(seen).contains(Writing.NOBODY, Writing.SOMEBODY);
    for (Process writer : writers) {
      assertThat(writer.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(writer.exitValue()).isZero();
    }
  }
}
