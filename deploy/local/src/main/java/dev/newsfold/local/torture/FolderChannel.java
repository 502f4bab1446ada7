package dev.newsfold.local.torture;

import dev.newsfold.local.made.MadeArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Drops a file into the inbox, with an article a line. */
final class FolderChannel implements Channel {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int PAUSE_MILLISECONDS = 500;

  private final Path inbox;
  private int files;

  FolderChannel(Path inbox) {
    this.inbox = inbox;
  }

  /** Where the disk is full, whoever drops a file tries again until it is there. */
  @Override
  public void handIn(List<MadeArticle> articles) throws IOException, InterruptedException {
    String lines =
        articles.stream().map(MadeArticle::json).collect(Collectors.joining("\n", "", "\n"));
    Path file = inbox.resolve("dropped-%05d.ndjson".formatted(files++));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        drop(lines, file);
        return;
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(PAUSE_MILLISECONDS);
      }
    }
  }

  private static void drop(String lines, Path file) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    Files.writeString(part, lines);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
