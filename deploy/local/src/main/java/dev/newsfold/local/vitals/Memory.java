package dev.newsfold.local.vitals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Resident memory, of a process and, where it works with several, of those too; what several
 * processes share is divided among them, where Linux tells it: PostgreSQL's buffers are in each of
 * its processes, and in memory once.
 */
public final class Memory {

  private static final int BYTES_PER_KILOBYTE = 1024;

  private Memory() {}

  /**
   * What it takes up now; 0 where it has ended.
   *
   * @param alone without the processes that it started
   */
  public static long residentBytes(ProcessHandle process, boolean alone) {
    Stream<ProcessHandle> started = alone ? Stream.empty() : process.descendants();
    return Stream.concat(Stream.of(process), started)
        .mapToLong(each -> residentBytes(each.pid()))
        .sum();
  }

  private static long residentBytes(long pid) {
    try {
      Path process = Path.of("/proc", Long.toString(pid));
      return Files.exists(process) ? ofLinux(process) : ofPs(pid);
    } catch (IOException e) {
      // It ended meanwhile.
      return 0;
    }
  }

  static long ofLinux(Path process) throws IOException {
    try {
      return kilobytes(process.resolve("smaps_rollup"), "Pss:") * BYTES_PER_KILOBYTE;
    } catch (IOException e) {
      // Of another user, or the kernel is older than 4.14.
      return kilobytes(process.resolve("status"), "VmRSS:") * BYTES_PER_KILOBYTE;
    }
  }

  private static long kilobytes(Path file, String figure) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(figure))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private static long ofPs(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    String kilobytes = new String(ps.getInputStream().readAllBytes(), UTF_8).strip();
    return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) * BYTES_PER_KILOBYTE;
  }
}
