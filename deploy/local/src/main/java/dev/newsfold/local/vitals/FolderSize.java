package dev.newsfold.local.vitals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** How much the files in a folder take up; what goes away while it is counted is passed over. */
public final class FolderSize extends SimpleFileVisitor<Path> {

  private final String suffix;
  private long bytes;

  private FolderSize(String suffix) {
    this.suffix = suffix;
  }

  /** 0 where there is no such folder. */
  public static long bytes(Path folder) {
    return bytes(folder, "");
  }

  /** Of the files whose names end so. */
  public static long bytes(Path folder, String suffix) {
    FolderSize size = new FolderSize(suffix);
    try {
      Files.walkFileTree(folder, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return size.bytes;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    bytes += file.toString().endsWith(suffix) ? attributes.size() : 0;
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
    return FileVisitResult.CONTINUE;
  }
}
