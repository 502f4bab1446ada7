package dev.newsfold.ingest.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The watched folder and the three in it that belong to ingest: a file goes by rename into {@code
 * .working}, and from there into {@code done} or {@code failed}. Nothing is ever overwritten.
 */
final class InboxFolder {

  private static final String REASON = ".reason.txt";

  private final Path root;
  private final Path working;
  private final Path done;
  private final Path failed;

  InboxFolder(Path root) throws IOException {
    this.root = Files.createDirectories(root.toAbsolutePath()).toRealPath();
    this.working = Files.createDirectories(this.root.resolve(".working"));
    this.done = Files.createDirectories(this.root.resolve("done"));
    this.failed = Files.createDirectories(this.root.resolve("failed"));
  }

  Listing list() {
    return Listing.of(root, List.of(working, done, failed));
  }

  /** What was claimed and not finished before the service stopped. */
  Listing leftovers() {
    return Listing.of(working, List.of());
  }

  /** Takes a file for this service: afterwards nobody finds it in the inbox any more. */
  ClaimedFile claim(FoundFile file) throws IOException {
    Path name = root.relativize(file.path());
    Path target = free(working.resolve(name));
    move(file.path(), target);
    return new ClaimedFile(target, name, Files.size(target));
  }

  ClaimedFile claimedBefore(FoundFile leftover) {
    return new ClaimedFile(leftover.path(), working.relativize(leftover.path()), leftover.size());
  }

  /**
   * Puts a file away, with the reasons beside it where there are any; the folder that it was in
   * stays.
   */
  void finish(ClaimedFile file, Outcome outcome) throws IOException {
    Path target = free((outcome.isDone() ? done : failed).resolve(file.name()));
    if (!outcome.reasons().isEmpty()) {
      Files.createDirectories(target.getParent());
      String lines = String.join("\n", outcome.reasons()) + "\n";
      Files.writeString(
          reasonBeside(target), lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }
    try {
      move(file.path(), target);
    } catch (NoSuchFileException e) {
      // Deleted while it was read; that is among the reasons
      return;
    }
  }

  /**
   * Of thousands of files the folder is missing for one: to ask for each takes longer than this.
   */
  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      Files.createDirectories(to.getParent());
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Removes the folders that these files were in, where they hold nothing else. */
  void removeEmptyFolders(Collection<ClaimedFile> finished) {
    finished.stream()
        .flatMap(file -> Stream.ofNullable(file.path().getParent()))
        .distinct()
        .forEach(this::removeIfEmpty);
  }

  String nameOf(Path path) {
    return path.equals(root) ? root.toString() : root.relativize(path).toString();
  }

  private void removeIfEmpty(Path innermost) {
    Path folder = innermost;
    while (folder != null && !folder.equals(working)) {
      try {
        Files.delete(folder);
      } catch (IOException e) {
        return;
      }
      folder = folder.getParent();
    }
  }

  private static Path reasonBeside(Path file) {
    return file.resolveSibling(file.getFileName() + REASON);
  }

  /** The path itself, or with the first number for which neither it nor its reasons exist. */
  private static Path free(Path wanted) {
    Path path = wanted;
    for (int number = 2; isTaken(path) || isTaken(reasonBeside(path)); number++) {
      path = wanted.resolveSibling(numbered(wanted.getFileName().toString(), number));
    }
    return path;
  }

  private static boolean isTaken(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    int end = dot > 0 ? dot : name.length();
    return name.substring(0, end) + "-" + number + name.substring(end);
  }
}
