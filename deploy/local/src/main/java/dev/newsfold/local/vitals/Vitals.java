package dev.newsfold.local.vitals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a process takes up, with those that it started; open files and threads are told on Linux
 * alone.
 *
 * @param heapBytes what is alive on its heap; empty where it has none, or was not asked for it
 */
public record Vitals(long residentBytes, OptionalLong heapBytes, long files, long threads) {

  /** Disturbs nothing, and does not tell of the heap. */
  public static Vitals of(ProcessHandle process) {
    return new Vitals(
        Memory.residentBytes(process, false),
        OptionalLong.empty(),
        count(process, "fd"),
        count(process, "task"));
  }

  /** The same with the heap, of which the garbage is collected first. */
  public static Vitals collected(ProcessHandle process) throws IOException, InterruptedException {
    Vitals vitals = of(process);
    // To any other process the question is a signal that ends it.
    boolean isJvm = process.info().command().filter(path -> path.endsWith("java")).isPresent();
    OptionalLong heap = isJvm ? CollectedHeap.bytes(process.pid()) : OptionalLong.empty();
    return new Vitals(vitals.residentBytes, heap, vitals.files, vitals.threads);
  }

  private static long count(ProcessHandle process, String what) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToLong(each -> count(Path.of("/proc", Long.toString(each.pid()), what)))
        .sum();
  }

  private static long count(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.count();
    } catch (IOException e) {
      // It ended meanwhile, or this is no Linux.
      return 0;
    }
  }
}
