package dev.newsfold.local.status;

import dev.newsfold.local.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** How long files took from being handed in until all of them could be queried, a line each. */
public final class LatencyLog {

  private static final int KEPT = 1000;

  private final Path file;

  public LatencyLog(DataFolder data) {
    this.file = data.path().resolve("latencies.txt");
  }

  /**
   * Nothing is noted where the folder is not there: the Newsfold that was asked has another one.
   */
  public void add(double seconds) throws IOException {
    try {
      Files.writeString(file, seconds + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (NoSuchFileException e) {
      // Its own log is not at hand.
    }
  }

  /** The newest ones. */
  Latencies read() throws IOException {
    try {
      List<String> lines = Files.readAllLines(file);
      return new Latencies(
          lines.stream().skip(Math.max(0, lines.size() - KEPT)).map(Double::valueOf).toList());
    } catch (NoSuchFileException e) {
      return new Latencies(List.of());
    }
  }
}
