package dev.newsfold.local.torture;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Clocks of single processes, which can be set while these run: with libfaketime, which is on this
 * machine or not.
 *
 * @param library which the processes load before all others
 * @param folder where it reads, each second, how far a clock is off
 */
record Clocks(Path library, Path folder) {

  /** PostgreSQL reads no clock for anything that it keeps. */
  static final List<String> PROCESSES = List.of("ingest", "enrich", "query", "kafka");

  private static final Path LIBRARIES = Path.of("/usr/lib");
  private static final String NAME = "faketime/libfaketimeMT.so.1";

  /** As Debian and others have it; empty where it is not installed. */
  static Optional<Clocks> in(Path folder) throws IOException {
    if (!Files.isDirectory(LIBRARIES)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> places =
        Files.newDirectoryStream(LIBRARIES, place -> Files.exists(place.resolve(NAME)))) {
      for (Path place : places) {
        Clocks clocks = new Clocks(place.resolve(NAME), Files.createDirectories(folder));
        for (String process : PROCESSES) {
          clocks.set(process, Duration.ZERO);
        }
        return Optional.of(clocks);
      }
    }
    return Optional.empty();
  }

  /**
   * For the launcher, which hands them over to each process anew: libfaketime writes into its own
   * environment what a process that inherits it cannot use any more.
   */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    for (String process : PROCESSES) {
      String prefix = "NEWSFOLD_FOR_" + process.toUpperCase(Locale.ROOT) + "_";
      environment.put(prefix + "LD_PRELOAD", library.toString());
      environment.put(prefix + "FAKETIME_TIMESTAMP_FILE", file(process).toString());
      environment.put(prefix + "FAKETIME_CACHE_DURATION", "1");
      // The waits of a JVM go by the clock that nobody can set.
      environment.put(prefix + "FAKETIME_DONT_FAKE_MONOTONIC", "1");
      environment.put(prefix + "FAKETIME_FORCE_MONOTONIC_FIX", "0");
      environment.put(prefix + "NO_FAKE_STAT", "1");
    }
    return environment;
  }

  /** From about a second on, the clock of a process is off by that. */
  void set(String process, Duration offset) throws IOException {
    Path part = folder.resolve(process + ".part");
    Files.writeString(part, "%+d".formatted(offset.toSeconds()));
    Files.move(
        part, file(process), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path file(String process) {
    return folder.resolve(process);
  }
}
