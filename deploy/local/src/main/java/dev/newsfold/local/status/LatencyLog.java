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

  private final Path folder;
  private final Path file;

  public LatencyLog(DataFolder data) {
    this.folder = data.path();
    this.file = folder.resolve("latencies.txt");
  }

  /** Noted where that Newsfold keeps its data alone: another folder may not be there. */
  public void add(double seconds) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.writeString(file, seconds + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
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
