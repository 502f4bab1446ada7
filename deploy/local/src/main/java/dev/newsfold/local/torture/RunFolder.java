package dev.newsfold.local.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a run keeps its data.
 *
 * @param isTemporary whether it is deleted when nothing was wrong
 */
public record RunFolder(Path path, boolean isTemporary) {

  /** The one that is given, or a temporary one. */
  public static RunFolder of(@Nullable Path given, String command) throws IOException {
    Path path = given == null ? Files.createTempDirectory("newsfold-" + command) : given;
    return new RunFolder(Files.createDirectories(path), given == null);
  }

  public void close(boolean isPassed) throws IOException {
    if (!isTemporary || !isPassed) {
      return;
    }
    List<Path> all;
    try (Stream<Path> found = Files.walk(path)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.delete(one);
    }
  }
}
