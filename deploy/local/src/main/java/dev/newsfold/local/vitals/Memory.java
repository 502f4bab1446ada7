package dev.newsfold.local.vitals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Resident memory, of a process and, where it works with several, of those too. Where Linux tells
 * it, what several processes share is divided among them: PostgreSQL's buffers are in each of its
 * processes, and in memory once. Pages of files that are mapped, as those of a search index, do not
 * count there: the kernel takes them back as soon as anything else needs the memory.
 */
public final class Memory {

  private static final int BYTES_PER_KILOBYTE = 1024;

  /** Memory that no file is behind, and memory that is shared on purpose. */
  private static final String OWN = "Pss_Anon:|Pss_Shmem:";

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
      return kilobytes(process.resolve("smaps_rollup"), OWN) * BYTES_PER_KILOBYTE;
    } catch (IOException e) {
      // Of another user, or the kernel is older than 5.4.
      return kilobytes(process.resolve("status"), "VmRSS:") * BYTES_PER_KILOBYTE;
    }
  }

  private static long kilobytes(Path file, String figures) throws IOException {
    List<String> lines =
        Files.readAllLines(file).stream()
            .filter(line -> line.matches("(" + figures + ")\\s.*"))
            .toList();
    if (lines.isEmpty()) {
      throw new IOException("there is no " + figures + " in " + file);
    }
    return lines.stream().mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
  }

  private static long ofPs(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    String kilobytes = new String(ps.getInputStream().readAllBytes(), UTF_8).strip();
    return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) * BYTES_PER_KILOBYTE;
  }
}
