package dev.newsfold.backing.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class PostgresBinariesTest {

  private static final String PROGRAM = "#!/bin/sh";

  @TempDir Path folder;

  @Test
  void takesWhatAnotherUnpackedMeanwhile() throws Exception {
    // given
    URL archive = new URL(null, "test:archive", new ReadByTwoAtOnce(archive()));
    PostgresBinaries binaries = new PostgresBinaries(archive, folder.resolve("binaries"));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Callable<Void> unpack =
        () -> {
          binaries.unpack();
          return null;
        };

    // when
    List<Future<Void>> both = threads.invokeAll(List.of(unpack, unpack));
    threads.shutdown();

    // then
    for (Future<Void> one : both) {
      assertThat(one).succeedsWithin(Duration.ZERO);
    }
    assertThat(Path.of(binaries.program("postgres"))).hasContent(PROGRAM).isExecutable();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(binaries.home());
    }
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new XZOutputStream(packed, new LZMA2Options(0)))) {
      TarArchiveEntry entry = new TarArchiveEntry("bin/postgres");
      entry.setSize(PROGRAM.length());
      entry.setMode(0755);
      tar.putArchiveEntry(entry);
      tar.write(PROGRAM.getBytes(UTF_8));
      tar.closeArchiveEntry();
    }
    return packed.toByteArray();
  }

  /** Lets nobody read before two have begun. */
  private static final class ReadByTwoAtOnce extends URLStreamHandler {

    private final byte[] content;
    private final CyclicBarrier two = new CyclicBarrier(2);

    ReadByTwoAtOnce(byte[] content) {
      this.content = content;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() throws IOException {
          try {
            two.await();
          } catch (InterruptedException | BrokenBarrierException e) {
            throw new IOException(e);
          }
          return new ByteArrayInputStream(content);
        }
      };
    }
  }
}
