package dev.newsfold.local.pipeline;

import dev.newsfold.local.made.MadeArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that are written where nobody looks, and appear in the inbox all at once. */
record PreparedFiles(Path hidden, Path shown) {

  /**
   * Writes them.
   *
   * @param name of the folder in the inbox that they are in
   * @param perFile how many articles a file has, a line each
   */
  static PreparedFiles write(Path inbox, String name, List<MadeArticle> articles, int perFile)
      throws IOException {
    Path hidden = Files.createDirectory(inbox.resolve("." + name));
    for (int first = 0; first < articles.size(); first += perFile) {
      Files.writeString(
          hidden.resolve(first + ".ndjson"),
          articles.subList(first, Math.min(first + perFile, articles.size())).stream()
              .map(MadeArticle::json)
              .collect(Collectors.joining("\n", "", "\n")));
    }
    return new PreparedFiles(hidden, inbox.resolve(name));
  }

  /** How many seconds it takes to read them and do nothing. */
  double read() throws IOException {
    long start = System.nanoTime();
    try (Stream<Path> files = Files.list(hidden)) {
      for (Path file : files.toList()) {
        Files.readAllBytes(file);
      }
    }
    return Seconds.since(start);
  }

  void drop() throws IOException {
    Files.move(hidden, shown, StandardCopyOption.ATOMIC_MOVE);
  }
}
