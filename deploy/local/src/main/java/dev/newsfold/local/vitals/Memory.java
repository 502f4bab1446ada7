package dev.newsfold.local.vitals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory, of a process and, where it works with several, of those too. */
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
      Path status = Path.of("/proc", Long.toString(pid), "status");
      return Files.exists(status) ? ofLinux(status) : ofPs(pid);
    } catch (IOException e) {
      // It ended meanwhile.
      return 0;
    }
  }

  private static long ofLinux(Path status) throws IOException {
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(kilobytes -> Long.parseLong(kilobytes) * BYTES_PER_KILOBYTE)
        .sum();
  }

  private static long ofPs(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    String kilobytes = new String(ps.getInputStream().readAllBytes(), UTF_8).strip();
    return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) * BYTES_PER_KILOBYTE;
  }
}
